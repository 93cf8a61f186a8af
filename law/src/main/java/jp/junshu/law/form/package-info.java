/** The layout language of official forms: named data, and blocks of fixed words with places for them. */
@NullMarked
package jp.junshu.law.form;

import org.jspecify.annotations.NullMarked;

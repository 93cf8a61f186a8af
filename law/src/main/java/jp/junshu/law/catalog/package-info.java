/** The catalogue of regulations: their clauses and duties as data, loaded from files, checked as a whole, kept as editions. */
@NullMarked
package jp.junshu.law.catalog;

import org.jspecify.annotations.NullMarked;

/** Japanese citations of places in a regulation: numerals, kana orders, parsing and printing in one canonical spelling. */
@NullMarked
package jp.junshu.law.citation;

import org.jspecify.annotations.NullMarked;

/** What pages cost when an office works with them. */
@NullMarked
package jp.junshu.bench.pages;

import org.jspecify.annotations.NullMarked;

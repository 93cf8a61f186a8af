/** Reads the text of a regulation, damaged as it may be, into the tree of its places, and accounts for every character. */
@NullMarked
package jp.junshu.law.reading;

import org.jspecify.annotations.NullMarked;

/** Starting the catalogue of a regulation: what its text says plainly, written as catalogue files, the rest marked as open. */
@NullMarked
package jp.junshu.law.drafting;

import org.jspecify.annotations.NullMarked;

/** Reads the texts of regulations and their catalogue files: places, citations, legal dates, duties as data. */
@NullMarked
package jp.junshu.law;

import org.jspecify.annotations.NullMarked;

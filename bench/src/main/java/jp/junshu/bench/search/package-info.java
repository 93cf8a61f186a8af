/** Search in the words of all regulations, beside what the database would do. */
@NullMarked
package jp.junshu.bench.search;

import org.jspecify.annotations.NullMarked;

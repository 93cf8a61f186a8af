/** How fast texts of regulations are read, beside a plain split of the text at its articles. */
@NullMarked
package jp.junshu.bench.reading;

import org.jspecify.annotations.NullMarked;

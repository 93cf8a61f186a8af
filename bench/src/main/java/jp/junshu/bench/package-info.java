/** What the benchmarks have in common. */
@NullMarked
package jp.junshu.bench;

import org.jspecify.annotations.NullMarked;

/** What a status report costs, beside the bare libraries, and what its derivation costs. */
@NullMarked
package jp.junshu.bench.report;

import org.jspecify.annotations.NullMarked;

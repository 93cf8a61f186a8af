/** How fast the catalogue is there: from its compiled form, beside its files. */
@NullMarked
package jp.junshu.bench.catalog;

import org.jspecify.annotations.NullMarked;

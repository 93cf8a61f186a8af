/** Tests of the shape: what must hold for every module, endpoint, table and statement, present and to come. */
@NullMarked
package jp.junshu.app.structure;

import org.jspecify.annotations.NullMarked;

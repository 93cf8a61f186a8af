/** An organization's own regulations (自組織の規程): from a document by a draft and its files to an edition that contracts can be pinned to. */
@NullMarked
package jp.junshu.app.catalog.own;

import org.jspecify.annotations.NullMarked;

/**
 * The regulations as people look things up in them: the tree and its filters, clauses, search, crosswalk, one regulation beside
 * another, terms.
 */
@NullMarked
package jp.junshu.app.catalog.library;

import org.jspecify.annotations.NullMarked;

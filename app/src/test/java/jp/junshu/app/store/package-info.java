/** The store against real folders, real processes and a real PostgreSQL. */
@NullMarked
package jp.junshu.app.store;

import org.jspecify.annotations.NullMarked;

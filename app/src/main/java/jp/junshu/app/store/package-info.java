/**
 * The one place that knows which folder and which PostgreSQL hold the data, and that a transaction shows the database
 * only the organization of its actor.
 */
@ApplicationModule(displayName = "store", allowedDependencies = "kernel")
@NullMarked
package jp.junshu.app.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

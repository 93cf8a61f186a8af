/** Editions of regulations in the database, their clauses, and the policy that follows from them. */
@ApplicationModule(
        displayName = "catalog",
        allowedDependencies = {"kernel", "store", "vault", "trail", "screen"})
@NullMarked
package jp.junshu.app.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** Store: hides which data folder this process owns and how the PostgreSQL inside it is made, started and kept alive. */
@ApplicationModule(
        displayName = "Store",
        allowedDependencies = {})
@NullMarked
package jp.junshu.app.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

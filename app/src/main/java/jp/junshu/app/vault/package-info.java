/** Keys and sealing: content leaves a module only sealed under a key of its organization, engagement and purpose. */
@ApplicationModule(
        displayName = "vault",
        allowedDependencies = {"kernel", "store"})
@NullMarked
package jp.junshu.app.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The trail (証跡): one row in the transaction of every change, sealed content, append only. */
@ApplicationModule(
        displayName = "trail",
        allowedDependencies = {"kernel", "store", "vault", "screen"})
@NullMarked
package jp.junshu.app.trail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

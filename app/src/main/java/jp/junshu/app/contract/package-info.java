/** What binds an organization: parties, engagements and the editions pinned to them. */
@ApplicationModule(
        displayName = "contract",
        allowedDependencies = {"kernel", "store", "vault", "trail", "catalog", "access", "screen"})
@NullMarked
package jp.junshu.app.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

/** The policy (実効方針): joined from the engagements, kept strict until two people loosen it, shown with where it comes from. */
@ApplicationModule(
        displayName = "policy",
        allowedDependencies = {"kernel", "store", "vault", "trail", "catalog", "access", "contract", "screen"})
@NullMarked
package jp.junshu.app.policy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

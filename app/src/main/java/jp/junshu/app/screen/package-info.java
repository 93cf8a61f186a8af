/** What every page shares: layout, components, assets, the texts of both languages, and the navigation modules contribute to. */
@ApplicationModule(displayName = "screen", allowedDependencies = "kernel")
@NullMarked
package jp.junshu.app.screen;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

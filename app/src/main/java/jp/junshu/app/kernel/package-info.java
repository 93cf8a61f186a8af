/**
 * What every module speaks: ids, the acting person, permissions, problems, and the ports that turn an arrow.
 */
@ApplicationModule(
        displayName = "kernel",
        allowedDependencies = {})
@NullMarked
package jp.junshu.app.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;

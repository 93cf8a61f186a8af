/** How a disposal goes from step to step: what was recorded, where it stands, and what may be done next. Pure. */
@NamedInterface("course")
@NullMarked
package jp.junshu.app.disposal.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

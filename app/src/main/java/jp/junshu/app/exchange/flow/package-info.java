/** How a submission goes, by the clause's act: pure, and without a thought of tables and pages. */
@NamedInterface("flow")
@NullMarked
package jp.junshu.app.exchange.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

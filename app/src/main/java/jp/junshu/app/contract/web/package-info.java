/** The pages of engagements: what each template of {@code contract/} is given. */
@NamedInterface("web")
@NullMarked
package jp.junshu.app.contract.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

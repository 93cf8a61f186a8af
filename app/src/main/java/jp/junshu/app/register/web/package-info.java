/** What the pages of registers show. */
@NamedInterface("web")
@NullMarked
package jp.junshu.app.register.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

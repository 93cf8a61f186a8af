/** What each template of {@code disposal/} is given. */
@NullMarked
package jp.junshu.app.disposal.web;

import org.jspecify.annotations.NullMarked;

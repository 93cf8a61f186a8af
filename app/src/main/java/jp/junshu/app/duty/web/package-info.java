/** What each template of {@code duty/} is given. */
@NullMarked
package jp.junshu.app.duty.web;

import org.jspecify.annotations.NullMarked;

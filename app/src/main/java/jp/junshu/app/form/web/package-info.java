/** What each template of {@code form/} is given. */
@NullMarked
package jp.junshu.app.form.web;

import org.jspecify.annotations.NullMarked;

/** The pages of signing in: what each template of {@code access/} is given. */
@NullMarked
package jp.junshu.app.access.web;

import org.jspecify.annotations.NullMarked;

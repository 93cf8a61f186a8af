/** The home pages: what each template of {@code desk/} is given. */
@NullMarked
package jp.junshu.app.desk.web;

import org.jspecify.annotations.NullMarked;

/** The renderers of forms: they know blocks and no form. */
@NullMarked
package jp.junshu.app.form.render;

import org.jspecify.annotations.NullMarked;

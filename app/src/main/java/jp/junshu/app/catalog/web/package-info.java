/** The pages of regulations: what each template of {@code catalog/} is given. */
@NullMarked
package jp.junshu.app.catalog.web;

import org.jspecify.annotations.NullMarked;

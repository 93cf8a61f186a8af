/** What each template of {@code exchange/} is given. */
@NullMarked
package jp.junshu.app.exchange.web;

import org.jspecify.annotations.NullMarked;

/** What each template of {@code evidence/} is given. */
@NullMarked
package jp.junshu.app.evidence.web;

import org.jspecify.annotations.NullMarked;

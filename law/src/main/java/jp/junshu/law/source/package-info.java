/** The files that users have of a regulation, as what the reader takes: text, PDF, DOCX, and the law XML of e-Gov. */
@NullMarked
package jp.junshu.law.source;

import org.jspecify.annotations.NullMarked;

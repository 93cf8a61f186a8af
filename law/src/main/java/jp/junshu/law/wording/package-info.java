/** Comparing wordings: the match key that forgives how a text was typeset, and the fingerprint made of it. */
@NullMarked
package jp.junshu.law.wording;

import org.jspecify.annotations.NullMarked;

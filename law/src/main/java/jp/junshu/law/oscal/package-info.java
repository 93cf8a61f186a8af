/** Regulations as OSCAL (NIST, JSON): catalogues and profiles out, catalogues in. */
@NullMarked
package jp.junshu.law.oscal;

import org.jspecify.annotations.NullMarked;

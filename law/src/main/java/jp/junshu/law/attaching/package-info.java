/** Attaching: a user's copy of a regulation joined to the clauses of an edition by id, and held against their fingerprints. */
@NullMarked
package jp.junshu.law.attaching;

import org.jspecify.annotations.NullMarked;

/** The strictest-of policy (実効方針): the figures of all clauses joined, each with the clause that decides it. */
@NullMarked
package jp.junshu.law.policy;

import org.jspecify.annotations.NullMarked;

/** What the pages of the policy show. */
@NullMarked
package jp.junshu.app.policy.web;

import org.jspecify.annotations.NullMarked;

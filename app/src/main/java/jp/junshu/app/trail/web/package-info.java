/** The page of the trail: what its template is given. */
@NullMarked
package jp.junshu.app.trail.web;

import org.jspecify.annotations.NullMarked;

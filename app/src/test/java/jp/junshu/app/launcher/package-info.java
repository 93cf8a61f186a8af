/** The program as its user starts it: the launcher, real processes, real kills. Run after the program is packaged. */
@NullMarked
package jp.junshu.app.launcher;

import org.jspecify.annotations.NullMarked;

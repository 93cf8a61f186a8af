/** Japanese legal dates: eras, closed days of public bodies, and periods as the Civil Code counts them. */
@NullMarked
package jp.junshu.law.date;

import org.jspecify.annotations.NullMarked;

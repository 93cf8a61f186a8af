/** The application: one Spring Boot process, built of modules that depend downwards only. */
@NullMarked
package jp.junshu.app;

import org.jspecify.annotations.NullMarked;

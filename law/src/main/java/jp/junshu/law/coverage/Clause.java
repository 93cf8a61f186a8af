package jp.junshu.law.coverage;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the places that a test shows to be kept, or that code or a setting keeps: full ids, such as
 * {@code mod-system-security:6.1.3.エ.ア}, or a duty's, {@code labour-confidentiality:3.2#plan}. {@link Coverage} is drawn from it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
public @interface Clause {
    String[] value();
}

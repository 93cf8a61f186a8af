package jp.junshu.law.catalog;

import java.time.Duration;
import java.time.Period;

/** How soon; the words without a number take theirs from a stated figure. */
public sealed interface Within {
    record Days(Period period) implements Within {}

    record Hours(Duration duration) implements Within {}

    /** 速やかに */
    record Promptly() implements Within {}

    /** 直ちに */
    record AtOnce() implements Within {}
}

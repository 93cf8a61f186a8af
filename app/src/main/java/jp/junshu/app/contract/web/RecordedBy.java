package jp.junshu.app.contract.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded something when, and from which day it holds.
 *
 * @param name null for the program
 */
public record RecordedBy(
        @Nullable String name,
        Instant at,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {}

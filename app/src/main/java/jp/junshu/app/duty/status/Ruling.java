package jp.junshu.app.duty.status;

import java.time.LocalDate;
import java.util.Optional;
import jp.junshu.law.DutyId;

/**
 * A person's word that overrides what the facts give, in effect: to 実施 it has evidence or a second person behind it.
 *
 * @param until the last day it holds
 */
public record Ruling(DutyId duty, int revision, Word word, String reason, LocalDate until, Optional<String> by) {}

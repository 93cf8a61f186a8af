package jp.junshu.law.date;

import java.time.LocalDate;

/**
 * A public holiday.
 *
 * @param forecast 予測: computed, because the official list does not reach this day
 */
public record Holiday(LocalDate date, String key, Label name, boolean forecast) {}

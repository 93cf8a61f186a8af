package jp.junshu.law.date;

import java.time.LocalDate;
import jp.junshu.law.Text;

/**
 * A public holiday.
 *
 * @param forecast 予測: computed, because the official list does not reach this day
 */
public record Holiday(LocalDate date, String key, Text name, boolean forecast) {}

package jp.junshu.app.duty.status;

import java.time.LocalDate;
import jp.junshu.law.catalog.EventId;

/**
 * An event of the catalogue that took place, or is known to take place, on a day.
 *
 * @param id tells two happenings of one event apart
 */
public record Happening(String id, EventId event, LocalDate on) {}

package jp.junshu.law.date;

/**
 * One calendar as text.
 *
 * @param path how faults name it
 * @param text YAML, as {@code regulations/schema/calendar.schema.json} describes
 */
public record CalendarFile(String path, String text) {}

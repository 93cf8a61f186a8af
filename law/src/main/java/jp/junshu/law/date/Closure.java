package jp.junshu.law.date;

import jp.junshu.law.Text;

/**
 * Why a day is closed.
 *
 * @param key the holiday's or the closing's key in its calendar: culture-day, saturday, year-end
 * @param title for people: 文化の日, 土曜日, 年末年始
 * @param holiday whether it is a public holiday
 */
public record Closure(String key, Text title, boolean holiday) {}

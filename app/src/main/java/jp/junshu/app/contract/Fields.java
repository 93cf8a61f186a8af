package jp.junshu.app.contract;

import java.util.Map;

/** What forms carry besides what people type. */
final class Fields {
    private Fields() {}

    /** A whole number from 0; 0 where none, or nothing readable, was sent. */
    static int number(Map<String, String> given, String name) {
        String text = given.getOrDefault(name, "0");
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }
}

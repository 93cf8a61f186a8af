package jp.junshu.law.catalog;

import jp.junshu.law.Spelled;

/** What kind of value a parameter has, with an example of how files write it. */
public enum Unit implements Spelled {
    COUNT("14"),
    PERCENT("99.8"),
    /** exact time */
    DURATION("PT15M"),
    /** time by the calendar */
    PERIOD("P1Y"),
    DATE("\"2028-03-31\""),
    /** one of the parameter's values, which stand from weak to strong */
    CHOICE("class-2"),
    SET("[user, time]"),
    /** the state demanded: true where required, false where forbidden */
    BOOLEAN("true / false"),
    TEXT("…");

    private final String example;

    Unit(String example) {
        this.example = example;
    }

    /** A value of this unit as a file writes it. */
    public String example() {
        return example;
    }

    /** Whether values of this unit can be joined in this direction. */
    public boolean allows(Direction direction) {
        return switch (this) {
            case COUNT, PERCENT, DURATION, PERIOD, DATE ->
                direction == Direction.AT_LEAST || direction == Direction.AT_MOST || direction == Direction.SPAN;
            case CHOICE -> direction == Direction.AT_LEAST || direction == Direction.AT_MOST;
            case SET, TEXT -> direction == Direction.ALL_OF;
            case BOOLEAN -> direction == Direction.REQUIRED || direction == Direction.FORBIDDEN;
        };
    }

    /** Whether its values are chosen from a list that the parameter gives. */
    public boolean listed() {
        return this == CHOICE || this == SET;
    }
}

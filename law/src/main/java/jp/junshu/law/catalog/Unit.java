package jp.junshu.law.catalog;

import java.util.Set;

/** What kind of value a parameter has, with an example of how files write it. */
public enum Unit implements Spelled {
    COUNT("14", Set.of(Direction.AT_LEAST, Direction.AT_MOST, Direction.SPAN)),
    PERCENT("99.8", Set.of(Direction.AT_LEAST, Direction.AT_MOST, Direction.SPAN)),
    /** exact time */
    DURATION("PT15M", Set.of(Direction.AT_LEAST, Direction.AT_MOST, Direction.SPAN)),
    /** time by the calendar */
    PERIOD("P1Y", Set.of(Direction.AT_LEAST, Direction.AT_MOST, Direction.SPAN)),
    DATE("\"2028-03-31\"", Set.of(Direction.AT_LEAST, Direction.AT_MOST, Direction.SPAN)),
    /** one of the parameter's values, which stand from weak to strong */
    CHOICE("class-2", Set.of(Direction.AT_LEAST, Direction.AT_MOST)),
    SET("[user, time]", Set.of(Direction.ALL_OF)),
    /** the state demanded: true where required, false where forbidden */
    BOOLEAN("true / false", Set.of(Direction.REQUIRED, Direction.FORBIDDEN)),
    TEXT("…", Set.of(Direction.ALL_OF));

    private final String example;
    private final Set<Direction> directions;

    Unit(String example, Set<Direction> directions) {
        this.example = example;
        this.directions = directions;
    }

    /** A value of this unit as a file writes it. */
    public String example() {
        return example;
    }

    /** Whether values of this unit can be joined in this direction. */
    public boolean allows(Direction direction) {
        return directions.contains(direction);
    }

    /** Whether its values are chosen from a list that the parameter gives. */
    public boolean listed() {
        return this == CHOICE || this == SET;
    }
}

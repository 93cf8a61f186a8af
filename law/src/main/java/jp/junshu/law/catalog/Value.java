package jp.junshu.law.catalog;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** A parameter's value, told apart by how it is written; {@link Parameter#fits} says whether it suits the unit. */
public sealed interface Value {
    record Figure(BigDecimal number) implements Value {
        public Figure {
            BigDecimal plain = number.stripTrailingZeros();
            number = plain.scale() < 0 ? plain.setScale(0) : plain;
        }

        public static Figure of(long number) {
            return new Figure(BigDecimal.valueOf(number));
        }

        boolean whole() {
            return number.scale() == 0;
        }
    }

    record Flag(boolean state) implements Value {}

    /** Exact time. */
    record Time(Duration length) implements Value {}

    /** Time by the calendar. */
    record Term(Period length) implements Value {}

    record Day(LocalDate date) implements Value {}

    /** One choice, or free words. */
    record Word(String word) implements Value {}

    /** Several choices; their order says nothing. */
    record Words(List<String> words) implements Value {
        public Words {
            words = words.stream().distinct().sorted().toList();
        }
    }

    /** A floor, a ceiling, or both. */
    record Span(Optional<Value> atLeast, Optional<Value> atMost) implements Value {
        public Span {
            if (atLeast.isEmpty() && atMost.isEmpty()) {
                throw new IllegalArgumentException("a span has a floor or a ceiling");
            }
        }
    }
}

package jp.junshu.app.contract;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every revision of a fact carries.
 *
 * @param revision from 1
 * @param from first day on which it holds; null for always
 * @param until last day on which it holds; null while nobody knows one
 * @param by the account that recorded it; null for the program
 */
public record Marks(
        int revision,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        Instant at,
        @Nullable UUID by) {
    /** From the columns revision, first_day, last_day, recorded_at and recorded_by. */
    static Marks of(ResultSet row) throws SQLException {
        return new Marks(
                row.getInt("revision"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                row.getTimestamp("recorded_at").toInstant(),
                row.getObject("recorded_by", UUID.class));
    }
}

package jp.junshu.app.contract;

import java.sql.SQLException;
import org.springframework.dao.DataIntegrityViolationException;

/** What the database says of the second of two where there may be one at a time. */
final class Overlap {
    /** PostgreSQL's exclusion_violation. */
    private static final String STATE = "23P01";

    private Overlap() {}

    static boolean isOne(DataIntegrityViolationException refused) {
        return refused.getMostSpecificCause() instanceof SQLException cause && STATE.equals(cause.getSQLState());
    }
}

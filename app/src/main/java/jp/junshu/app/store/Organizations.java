package jp.junshu.app.store;

import java.util.List;
import java.util.UUID;
import jp.junshu.app.kernel.OrgId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which organizations have a seat in this installation: for jobs, which run once per organization. */
public final class Organizations {
    private static final String LIST = "select organizations() as id";

    private final JdbcClient jdbc;

    Organizations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every seat, the installation's own first. */
    public List<OrgId> listAll() {
        return jdbc.sql(LIST)
                .query((row, _) -> new OrgId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Whether nobody but the installation itself has a seat yet. */
    public boolean isNew() {
        return listAll().equals(List.of(OrgId.INSTALLATION));
    }
}

package jp.junshu.app.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import jp.junshu.app.kernel.Acting;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database at the start of each transaction for whose organization it runs. Row-level security then shows
 * that organization's rows and no others; outside a transaction it shows none.
 */
final class TenantTransactionManager extends JdbcTransactionManager {
    private static final String SET_ORGANIZATION = "select set_config('junshu.org', ?, true)";

    TenantTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        String org = Acting.current().org().toString();
        super.doBegin(transaction, definition);
        try {
            try (PreparedStatement statement = connection().prepareStatement(SET_ORGANIZATION)) {
                statement.setString(1, org);
                statement.execute();
            }
        } catch (SQLException e) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("the organization could not be set", e);
        }
    }

    private Connection connection() {
        DataSource dataSource = obtainDataSource();
        if (TransactionSynchronizationManager.getResource(dataSource) instanceof ConnectionHolder holder) {
            return holder.getConnection();
        }
        return DataSourceUtils.getConnection(dataSource);
    }
}

package org.parvis.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.interceptor.TransactionAttribute;

/** Transactions as Spring Boot makes them, but for those of pages. */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

    @Bean
    JdbcTransactionManager transactionManager(
            DataSource dataSource, ObjectProvider<TransactionManagerCustomizers> customizers) {
        JdbcTransactionManager manager = new PlanningOnce(dataSource);
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }

    /** Prepares the connection where a failure still gives it back. */
    private static final class PlanningOnce extends JdbcTransactionManager {

        PlanningOnce(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
                throws SQLException {
            super.prepareTransactionalConnection(connection, definition);
            if (definition instanceof TransactionAttribute known && known.getLabels().contains(PageTransaction.LABEL)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("set local plan_cache_mode = force_generic_plan");
                }
            }
        }
    }
}

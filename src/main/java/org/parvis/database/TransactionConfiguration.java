package org.parvis.database;

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

    /** Whether the connection asked for is that of a page. */
    static final ScopedValue<Boolean> OF_A_PAGE = ScopedValue.newInstance();

    @Bean
    JdbcTransactionManager transactionManager(
            DataSource dataSource, ObjectProvider<TransactionManagerCustomizers> customizers) {
        JdbcTransactionManager manager = new AnnouncingPages(dataSource);
        customizers.ifAvailable(all -> all.customize(manager));
        return manager;
    }

    /** Announces to the source of connections whether the one that it takes is for a page. */
    private static final class AnnouncingPages extends JdbcTransactionManager {

        AnnouncingPages(DataSource dataSource) {
            super(dataSource);
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            boolean isPage = definition instanceof TransactionAttribute known && known.getLabels().contains(PageTransaction.LABEL);
            ScopedValue.where(OF_A_PAGE, isPage).run(() -> super.doBegin(transaction, definition));
        }
    }
}

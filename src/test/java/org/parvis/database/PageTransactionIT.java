package org.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.interceptor.DefaultTransactionAttribute;
import org.springframework.transaction.support.TransactionTemplate;

/** Statements are planned once in the transaction of a page, and as PostgreSQL likes in every other. */
class PageTransactionIT extends ParvisIT {

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void plansOnceForAsLongAsItLasts() {
        for (int time = 0; time < 2; time++) {
            var page = manager.getTransaction(aPage());
            assertThat(mode()).isEqualTo("force_generic_plan");
            manager.commit(page);
            new TransactionTemplate(manager).executeWithoutResult(other -> assertThat(mode()).isEqualTo("auto"));
            assertThat(mode()).isEqualTo("auto");
        }
    }

    private static DefaultTransactionAttribute aPage() {
        DefaultTransactionAttribute page = new DefaultTransactionAttribute();
        page.setReadOnly(true);
        page.setLabels(Set.of(PageTransaction.LABEL));
        return page;
    }

    private String mode() {
        return jdbc.sql("show plan_cache_mode").query(String.class).single();
    }
}

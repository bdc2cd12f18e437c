package org.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class TerritoryDataSourceTest {

    /** A pool that outlives its database goes on looking for it, wherever it was. */
    @Test
    void closesItsPoolWithTheApplication() {
        HikariDataSource pool = new HikariDataSource();
        try (GenericApplicationContext application = new GenericApplicationContext()) {
            application.registerBean(DataSource.class, () -> new TerritoryDataSource(pool));
            application.refresh();
            assertThat(application.getBean(DataSource.class)).isInstanceOf(TerritoryDataSource.class);
        }
        assertThat(pool.isClosed()).isTrue();
    }
}

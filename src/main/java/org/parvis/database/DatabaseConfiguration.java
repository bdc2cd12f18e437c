package org.parvis.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Opens the database, migrates it as its owner, and gives the application its own, lesser connections. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** The address of the database that is open: the embedded one's port is known only once it runs. */
    record Opened(String url, @Nullable EmbeddedDatabase embedded) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            if (embedded != null) {
                embedded.close();
            }
        }
    }

    @Bean(destroyMethod = "close")
    Opened openedDatabase(DatabaseSettings settings, Optional<EarlyDatabase.Starting> starting) {
        settings.check();
        if (settings.url() instanceof String url && !settings.isEmbedded()) {
            return new Opened(url, null);
        }
        EmbeddedDatabase embedded = starting.map(EarlyDatabase.Starting::await)
                .orElseGet(() -> EmbeddedDatabase.openOrJoin(settings.data()));
        return new Opened(embedded.url(), embedded);
    }

    @Bean
    OwnerConnections ownerConnections(Opened database, DatabaseSettings settings) {
        DriverManagerDataSource owner = new DriverManagerDataSource(database.url());
        owner.setUsername(settings.ownerUser());
        owner.setPassword(settings.ownerPassword());
        Migrations.run(owner, settings.user());
        if (database.embedded() instanceof EmbeddedDatabase embedded) {
            embedded.superuser().declareSearchOperators();
        }
        return new OwnerConnections(owner);
    }

    @Bean
    DataSource dataSource(Opened database, DatabaseSettings settings, OwnerConnections migrated) {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(database.url());
        pool.setUsername(settings.user());
        pool.setPassword(settings.password());
        pool.setMaximumPoolSize(settings.poolSize());
        pool.setConnectionTimeout(settings.patience().toMillis());
        pool.setPoolName("parvis");
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "parvis");
        pool.addDataSourceProperty("socketTimeout", "120");
        // What PostgreSQL says in detail quotes the row, which is what somebody wrote.
        pool.addDataSourceProperty("logServerErrorDetail", "false");
        return new TerritoryDataSource(new HikariDataSource(pool));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

package org.parvis.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL that comes along: back by itself when it was killed, and with its searches led by their indexes. */
class EmbeddedDatabaseIT {

    @TempDir
    private Path folder;

    @Test
    void isBackWithEveryRowEachTimeItWasKilled() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.openOrJoin(folder)) {
            JdbcClient owner = as("parvis_owner", database);
            owner.sql("create table public.kept (n int)").update();
            for (int round = 1; round <= 2; round++) {
                owner.sql("insert into public.kept values (?)").param(round).update();
                ProcessHandle killed = postmaster();
                killed.destroyForcibly();
                killed.onExit().join();
                int rows = round;
                await().atMost(Duration.ofSeconds(60))
                        .ignoreExceptions()
                        .until(() -> owner.sql("select count(*) from public.kept").query(Integer.class).single() == rows);
                assertThat(postmaster().pid()).isNotEqualTo(killed.pid());
            }
        }
    }

    @Test
    void findsWordsByTheirIndexUnderRowLevelSecurity() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.openOrJoin(folder)) {
            DriverManagerDataSource owner = new DriverManagerDataSource(database.url(), "parvis_owner", "");
            Migrations.run(owner, "parvis_app");
            for (String sql : List.of(
                    "create table public.said (territory_id uuid not null, words tsvector not null)",
                    "create index said_words on public.said using gin (words)",
                    "call database.isolate('public.said')")) {
                JdbcClient.create(owner).sql(sql).update();
            }
            assertThat(planOfWords(database)).contains("Seq Scan");
            database.superuser().declareSearchOperators();
            assertThat(planOfWords(database)).contains("Bitmap Index Scan on said_words");
            database.superuser().declareSearchOperators();
        }
    }

    private static String planOfWords(EmbeddedDatabase database) {
        DriverManagerDataSource application =
                new DriverManagerDataSource(database.url() + "?options=-c%20enable_seqscan=off", "parvis_app", "");
        return String.join("\n", JdbcClient.create(application)
                .sql("explain select 1 from public.said where words @@ 'lampadaire'::tsquery")
                .query(String.class)
                .list());
    }

    private ProcessHandle postmaster() throws Exception {
        String pid = Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).getFirst().strip();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static JdbcClient as(String role, EmbeddedDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), role, ""));
    }
}

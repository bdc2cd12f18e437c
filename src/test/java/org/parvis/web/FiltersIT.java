package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What goes wrong before any controller sees the request. */
class FiltersIT extends ParvisIT {

    private static final String WAITING = "select pid from pg_stat_activity where wait_event_type = 'Lock' and query ilike '%spring_session%' and pid <> pg_backend_pid()";

    /** The session is read by a filter; the connection that reads it is cut. */
    @Test
    void tellThatTheDatabaseIsAwayAsEverythingElseDoes() throws SQLException {
        Person person = aResident(aTerritory());
        JdbcClient superuser = JdbcClient.create(new DriverManagerDataSource(TestDatabase.superuserUrl()));
        CompletableFuture<HttpResponse<String>> asked;
        try (Connection holding = DriverManager.getConnection(TestDatabase.superuserUrl());
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table identity.spring_session in access exclusive mode");
            asked = CompletableFuture.supplyAsync(() -> get(person, "/compte"));
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !superuser.sql(WAITING).query(Integer.class).list().isEmpty());
            superuser.sql("select pg_terminate_backend(pid) from (" + WAITING + ") waiting").query(Boolean.class).list();
            holding.rollback();
        }
        HttpResponse<String> answer = asked.join();
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).doesNotContain("Exception");
    }
}

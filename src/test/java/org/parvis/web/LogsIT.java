package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.database.OwnerConnections;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the server writes to its log when something goes wrong with what somebody sent. */
class LogsIT extends ParvisIT {

    private static final String WHO = "awa.logs@example.org";

    @Autowired
    private OwnerConnections owner;

    @Autowired
    private Environment environment;

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        heard.start();
        root.addAppender(heard);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(heard);
    }

    @Test
    void nameTheRouteAndTheKindOfFailureButNeitherTokensNorWhatPeopleWrote() {
        Territory territory = aTerritory();
        String draft = post(territory, "/signaler", "words=Un+trou").headers().firstValue("Location").orElseThrow();
        String token = draft.replaceAll(".*/signaler/([^/?]+).*", "$1");
        failOnDraftsOf(territory);
        try {
            String words = "words=Un+trou,+dit+" + WHO;
            assertThat(post(territory, "/signaler/" + token + "/quoi", words).statusCode()).isEqualTo(500);
        } finally {
            owner().sql("drop trigger if exists fail on report.draft").update();
        }
        assertThat(written())
                .contains("POST /signaler/{token}/quoi")
                .contains("PSQLException P0001")
                .contains("org.parvis.report.Drafts")
                .doesNotContain(token)
                .doesNotContain(WHO);
    }

    /** A failure of the database that quotes the row, as a broken constraint does. */
    private void failOnDraftsOf(Territory territory) {
        owner().sql("""
                create or replace function report.fail() returns trigger language plpgsql as $$
                begin
                    raise exception 'no room for %', new::text using detail = new::text;
                end $$
                """).update();
        owner().sql("""
                create trigger fail before update on report.draft
                for each row when (old.territory_id = '%s') execute function report.fail()
                """.formatted(territory.id())).update();
    }

    private JdbcClient owner() {
        return JdbcClient.create(owner.dataSource());
    }

    private String written() {
        LoggerContext context = root.getLoggerContext();
        context.putObject(Environment.class.getName(), environment);
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setFormat("ecs");
        encoder.start();
        return List.copyOf(heard.list).stream()
                .map(event -> new String(encoder.encode(event), StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }
}

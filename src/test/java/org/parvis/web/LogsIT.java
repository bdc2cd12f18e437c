package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    @Test
    void sayNothingOfARequestThatCannotBeRead() throws IOException {
        Territory territory = aTerritory();
        String form = "application/x-www-form-urlencoded";
        String many = IntStream.range(0, 2_000).mapToObj(i -> "f" + i + "=" + WHO).collect(Collectors.joining("&"));
        String cut = "------parvis\r\nContent-Disposition: form-data; name=\"words\"\r\n\r\n" + WHO;
        for (String path : List.of("/signaler", "/connexion", "/suivi")) {
            assertThat(refused(territory, path, form, "words=%zz" + WHO)).as(path).isEqualTo(400);
            assertThat(refused(territory, path, form, "words=" + WHO + "%e9%f")).as(path).isEqualTo(400);
            assertThat(refused(territory, path, form, many)).as(path).isBetween(400, 413);
            assertThat(refused(territory, path, form, "words=" + WHO.repeat(200_000))).as(path).isEqualTo(413);
            assertThat(refused(territory, path, "multipart/form-data; boundary=----parvis", cut)).as(path).isEqualTo(400);
            assertThat(refused(territory, path, "multipart/form-data", cut)).as(path).isEqualTo(400);
        }
        assertThat(refused(territory, "/bureau/nouveau", form, "words=%zz" + WHO)).as("nobody logged in").isEqualTo(401);
        for (String path : List.of("/signalements?q=", "/recherche?q=", "/connexion?retour=")) {
            assertThat(asked(territory, path + WHO + "%zz")).as(path).contains(" 400 ");
        }
        assertThat(List.copyOf(heard.list).stream()
                        .map(event -> event.getFormattedMessage() + ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .noneMatch(line -> line.contains(WHO) || line.contains("InvalidParameter") || line.contains("Multipart"));
    }

    /** The status of a form that is refused with a page. */
    private int refused(Territory territory, String path, String type, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at(territory, path))
                .header("Content-Type", type)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.body()).as(path).contains("<main");
        return answer.statusCode();
    }

    /** The first line of the answer to an address that no client of ours would send. */
    private String asked(Territory territory, String path) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            String request = "GET /t/" + territory.slug() + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
        }
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

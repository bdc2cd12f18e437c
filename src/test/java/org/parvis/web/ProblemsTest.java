package org.parvis.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.database.Writes;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ProblemsTest {

    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(Problems.class);
    private final Problems problems = new Problems(new ProblemPages(
            new PageHandler(new Templates(), new KeptPages(new Writes(), Clock.systemUTC())),
            new BarePage(new Words(), new Templates())));

    @BeforeEach
    void listen() {
        heard.start();
        logger.addAppender(heard);
    }

    @AfterEach
    void listenNoMore() {
        logger.detachAppender(heard);
    }

    @Test
    void makeNoErrorOfAReaderWhoWentAway() throws IOException {
        handle(new UncheckedIOException(new IOException("Broken pipe")));
        handle(new IllegalStateException(new IOException("Connection reset by peer")));
        assertThat(heard.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.INFO));
    }

    @Test
    void makeAnErrorOfADatabaseThatWentAway() throws IOException {
        handle(new IllegalStateException(new SQLException("lost", new IOException("Broken pipe"))));
        assertThat(heard.list).anyMatch(event -> event.getLevel() == Level.ERROR);
    }

    @Test
    void takeAValueThatFitsInNoIndexForNoDatabaseThatIsAway() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        problems.on(failure("54000"), new MockHttpServletRequest("POST", "/signaler"), response);
        assertThat(response.getStatus()).isEqualTo(500);
        assertThat(heard.list).anyMatch(event -> event.getLevel() == Level.ERROR);
    }

    @Test
    void makeAWarningOfADatabaseThatIsAway() throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        problems.on(failure("57P01"), new MockHttpServletRequest("POST", "/signaler"), response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(heard.list).noneMatch(event -> event.getLevel() == Level.ERROR);
    }

    private static DataAccessResourceFailureException failure(String state) {
        return new DataAccessResourceFailureException("failed", new SQLException("failed", state));
    }

    private void handle(Exception e) throws IOException {
        problems.on(e, new MockHttpServletRequest("GET", "/suivi/secret"), new MockHttpServletResponse());
    }
}

package org.parvis.messaging;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.parvis.database.WorkQueue;
import org.parvis.shared.Breaker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A relay for tests of other modules: what waits in the outbox goes over real SMTP while it is open. */
@Component
public class TestRelay {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final MessageStore store;
    private final BounceStore bounces;
    private final Letterheads letterheads;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TestRelay(
            MessageStore store,
            BounceStore bounces,
            Letterheads letterheads,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.bounces = bounces;
        this.letterheads = letterheads;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** The mails that arrive for an address, once there are as many. */
    public List<MimeMessage> receive(String address, int atLeast) {
        GreenMail relay = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        relay.start();
        MailSettings settings = new MailSettings("127.0.0.1", relay.getSmtp().getPort(), null, null, MailSettings.Security.NONE, null, 2, null);
        MailRounds rounds = new MailRounds(
                new MailRound.Tools(
                        new WorkQueue(jdbc, "messaging.queue"), store, bounces, letterheads, new SmtpMailGateway(settings), new Breaker(),
                        transaction, events, clock),
                settings.workers());
        rounds.start();
        try {
            await().atMost(PATIENCE).until(() -> to(relay, address).size() >= atLeast);
            return to(relay, address);
        } finally {
            rounds.close();
            relay.stop();
        }
    }

    private static List<MimeMessage> to(GreenMail relay, String address) {
        return Arrays.stream(relay.getReceivedMessages()).filter(mail -> isTo(mail, address)).toList();
    }

    private static boolean isTo(MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

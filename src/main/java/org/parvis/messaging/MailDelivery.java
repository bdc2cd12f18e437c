package org.parvis.messaging;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.parvis.database.WorkQueue;
import org.parvis.shared.Breaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way out of the house, as this instance is set up: its relay, else in a demonstration its own mailbox, else none
 * yet, and the mails wait for one.
 */
@Component
@EnableConfigurationProperties(MailSettings.class)
class MailDelivery implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final @Nullable MailRounds rounds;
    private final boolean works;
    private volatile boolean running;

    MailDelivery(
            JdbcClient jdbc,
            MessageStore store,
            BounceStore bounces,
            Letterheads letterheads,
            MailSettings settings,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${parvis.demo:false}") boolean demo,
            @Value("${parvis.jobs.enabled:true}") boolean works) {
        WorkQueue queue = new WorkQueue(jdbc, "messaging.queue");
        this.works = works;
        MailGateway gateway = works ? gateway(settings, demo) : null;
        this.rounds = gateway == null
                ? null
                : new MailRounds(
                        new MailRound.Tools(
                                queue, store, bounces, letterheads, gateway, new Breaker(), transaction, events, clock),
                        settings.workers());
    }

    private static @Nullable MailGateway gateway(MailSettings settings, boolean demo) {
        if (settings.workers() == 0) {
            return null;
        }
        if (settings.isConfigured()) {
            return new SmtpMailGateway(settings);
        }
        return demo ? new MailboxGateway() : null;
    }

    /** Has this node look into the queue as soon as the current transaction has committed. */
    void nudgeAfterCommit() {
        if (rounds != null) {
            rounds.nudgeAfterCommit();
        }
    }

    @Override
    public void start() {
        running = true;
        if (rounds == null && works) {
            LOG.warn("This node sends no mails: no relay is set (PARVIS_SMTP_HOST), or no workers. They are kept");
        } else if (rounds != null) {
            rounds.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        if (rounds != null) {
            rounds.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package org.parvis.report.open311.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.parvis.casework.CaseForwarded;
import org.parvis.database.Backoff;
import org.parvis.database.WorkLoop;
import org.parvis.database.WorkLoops;
import org.parvis.database.WorkQueue;
import org.parvis.shared.InTerritory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is with outside bodies: noted in the transaction that forwards the case, then sent and followed by one queue.
 * While a server is down it is tried for about six hours; then the case comes back to its department.
 */
@Component
class Forwardings {

    private static final Logger LOG = LoggerFactory.getLogger(Forwardings.class);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(30), Duration.ofHours(1));
    private static final int MOST_ATTEMPTS = 14;
    private static final Duration GIVE_UP_FOLLOWING = Duration.ofDays(400);

    private final ForwardingStore store;
    private final ForeignServers servers;
    private final Sending sending;
    private final Following following;
    private final BodyNews news;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration pollEvery;
    private final WorkQueue queue;
    private final WorkLoop loop;

    Forwardings(
            ForwardingStore store,
            ForeignServers servers,
            Sending sending,
            Following following,
            BodyNews news,
            TransactionTemplate transaction,
            Clock clock,
            WorkLoops loops,
            @Value("${parvis.open311.poll-every:PT5M}") Duration pollEvery) {
        this.store = store;
        this.servers = servers;
        this.sending = sending;
        this.following = following;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
        this.pollEvery = pollEvery;
        this.queue = loops.queue("report.forwarding_work");
        this.loop = loops.over(queue, new WorkLoop.Plan("open311-bodies", 4, 1, LEASE, () -> true, this::work));
    }

    @EventListener
    void on(CaseForwarded event) {
        if (event.kind().equals("report") && servers.of(event.bodyId()).isPresent()) {
            store.insert(event);
            queue.add(InTerritory.current(), event.decisionId(), 0);
            loop.nudgeAfterCommit();
        }
    }

    private void work(List<WorkQueue.Claim> claims) {
        claims.forEach(claim -> InTerritory.run(claim.territoryId(), () -> work(claim)));
    }

    private void work(WorkQueue.Claim claim) {
        Forwarding forwarding = store.find(claim.itemId()).orElse(null);
        if (forwarding == null) {
            done(claim.itemId());
            return;
        }
        try {
            switch (forwarding.state()) {
                case WAITING -> send(forwarding);
                case SENT -> follow(forwarding);
                case FAILED, OVER -> done(forwarding.id());
            }
        } catch (Outbound.Refused e) {
            giveBack(forwarding, String.valueOf(e.getMessage()));
        } catch (Outbound.Unavailable e) {
            later(claim, forwarding, String.valueOf(e.getMessage()));
        }
    }

    private void send(Forwarding forwarding) throws Outbound.Unavailable, Outbound.Refused {
        ForeignServer.Posted posted = sending.send(forwarding);
        transaction.executeWithoutResult(_ -> {
            store.sent(forwarding.id(), posted);
            again(forwarding.id(), clock.instant().plus(pollEvery));
        });
    }

    private void follow(Forwarding forwarding) throws Outbound.Unavailable, Outbound.Refused {
        String requestId = following.number(forwarding);
        if (forwarding.requestId() == null) {
            store.sent(forwarding.id(), new ForeignServer.Posted(requestId, forwarding.token()));
        }
        Instant asked = clock.instant();
        News heard = following.ask(forwarding, requestId);
        Duration age = Duration.between(forwarding.forwardedAt(), clock.instant());
        boolean isOver = news.write(forwarding, heard);
        store.heard(forwarding.id(), asked);
        if (isOver) {
            done(forwarding.id());
        } else if (age.compareTo(GIVE_UP_FOLLOWING) > 0) {
            giveBack(forwarding, "no end after " + age.toDays() + " days");
        } else {
            again(forwarding.id(), clock.instant().plus(pause(age)));
        }
    }

    /** Often on the first day, once an hour for a week, then every six hours. */
    private Duration pause(Duration age) {
        if (age.toHours() < 24) {
            return pollEvery;
        }
        Duration slow = age.toDays() < 7 ? Duration.ofHours(1) : Duration.ofHours(6);
        return slow.compareTo(pollEvery) > 0 ? slow : pollEvery;
    }

    private void later(WorkQueue.Claim claim, Forwarding forwarding, String problem) {
        boolean sent = forwarding.state() == Forwarding.State.SENT;
        if (!sent && claim.attempts() >= MOST_ATTEMPTS) {
            giveBack(forwarding, problem);
            return;
        }
        LOG.info("Forwarding {} waits: {}", forwarding.id(), problem);
        queue.retry(
                InTerritory.current(),
                forwarding.id(),
                clock.instant().plus(PAUSES.after(claim.attempts())));
    }

    private void giveBack(Forwarding forwarding, String problem) {
        // Why stands in the case: what the other server complains of may quote the report.
        LOG.info("Forwarding {} failed", forwarding.id());
        transaction.executeWithoutResult(_ -> {
            news.giveBack(forwarding, problem);
            done(forwarding.id());
        });
    }

    private void again(UUID id, Instant at) {
        queue.add(InTerritory.current(), id, 1);
        queue.retry(InTerritory.current(), id, at);
    }

    private void done(UUID id) {
        queue.done(InTerritory.current(), List.of(id));
    }
}

package org.parvis.report.open311.server;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Backoff;
import org.parvis.database.WorkLoop;
import org.parvis.database.WorkLoops;
import org.parvis.database.WorkQueue;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.report.open311.wire.Receipt;
import org.parvis.shared.FailureKind;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Requests of categories that answer a token first: kept as they came, opened one after the other. */
@Component
class Batches {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_ATTEMPTS = 20;
    private static final Backoff PAUSES = new Backoff(Duration.ofSeconds(10), Duration.ofMinutes(20));

    private final BatchStore store;
    private final Opening opening;
    private final Territories territories;
    private final Clock clock;
    private final WorkQueue queue;
    private final WorkLoop loop;

    Batches(BatchStore store, Opening opening, Territories territories, Clock clock, WorkLoops loops) {
        this.store = store;
        this.opening = opening;
        this.territories = territories;
        this.clock = clock;
        this.queue = loops.queue("report.batch_work");
        this.loop = loops.over(queue, new WorkLoop.Plan("open311-batch", 1, 10, LEASE, () -> true, this::work));
    }

    /** Keeps a request; its number can be asked for with the token. */
    @Transactional
    public void add(Filing filing, String token) {
        UUID id = Ids.next();
        store.insert(id, Tokens.hash(token), filing);
        queue.add(InTerritory.current(), id, 0);
        loop.nudgeAfterCommit();
    }

    /** What became of a token. */
    @Transactional(readOnly = true)
    public Receipt.Redeemed redeem(String token) {
        return store.find(Tokens.hash(token))
                .map(batch -> new Receipt.Redeemed(batch.number(), token))
                .orElseThrow(() -> Mistake.notFound("token is not known here."));
    }

    private void work(List<WorkQueue.Claim> claims) {
        claims.forEach(claim -> InTerritory.run(claim.territoryId(), () -> open(claim)));
    }

    private void open(WorkQueue.Claim claim) {
        try {
            Locale locale = territories.current().language();
            store.openOnce(claim.itemId(), filing -> opening.open(filing, locale));
            queue.done(claim.territoryId(), List.of(claim.itemId()));
        } catch (Mistake | Refusal refused) {
            giveUp(claim, refused);
        } catch (RuntimeException e) {
            later(claim, e);
        }
    }

    private void later(WorkQueue.Claim claim, RuntimeException failure) {
        if (claim.attempts() >= MOST_ATTEMPTS) {
            giveUp(claim, failure);
        } else {
            LOG.warn("Request {} cannot be opened for now: {}", claim.itemId(), FailureKind.of(failure));
            Duration pause = PAUSES.after(claim.attempts());
            queue.retry(claim.territoryId(), claim.itemId(), clock.instant().plus(pause));
        }
    }

    /** What was right when it came is not any more, as when its category was withdrawn meanwhile. */
    private void giveUp(WorkQueue.Claim claim, RuntimeException refused) {
        LOG.error("Request {} will not be opened: {}", claim.itemId(), FailureKind.of(refused));
        store.refuse(claim.itemId(), Optional.ofNullable(refused.getMessage()).orElse("?"));
        queue.done(claim.territoryId(), List.of(claim.itemId()));
    }
}

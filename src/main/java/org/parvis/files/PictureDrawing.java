package org.parvis.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Backoff;
import org.parvis.database.WorkLoop;
import org.parvis.database.WorkLoops;
import org.parvis.database.WorkQueue;
import org.parvis.shared.FailureKind;
import org.parvis.shared.InTerritory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws pictures anew after they were attached, one at a time per node: pixels take memory. */
@Component
class PictureDrawing {

    private static final Logger LOG = LoggerFactory.getLogger(PictureDrawing.class);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int MOST_ATTEMPTS = 5;
    private static final Backoff PAUSES = new Backoff(Duration.ofMinutes(4), Duration.ofMinutes(32));

    private final PictureStore store;
    private final FileStore files;
    private final WorkQueue queue;
    private final WorkLoop loop;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PictureDrawing(
            PictureStore store,
            FileStore files,
            WorkLoops loops,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.files = files;
        this.queue = loops.queue("files.drawing");
        this.loop = loops.over(queue, new WorkLoop.Plan("pictures", 1, 1, LEASE, () -> true, this::work));
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Asks for a picture to be drawn once the caller's transaction has committed. */
    void ask(UUID territoryId, UUID pictureId) {
        queue.add(territoryId, pictureId, 0);
        loop.nudgeAfterCommit();
    }

    private void work(List<WorkQueue.Claim> claims) {
        claims.forEach(claim -> InTerritory.run(claim.territoryId(), () -> draw(claim)));
    }

    private void draw(WorkQueue.Claim claim) {
        UUID territoryId = claim.territoryId();
        Optional<PictureStore.Kept> kept = store.find(territoryId, claim.itemId());
        if (kept.isEmpty()) {
            queue.done(territoryId, List.of(claim.itemId()));
            return;
        }
        if (claim.attempts() > MOST_ATTEMPTS) {
            // It took the whole process down each time.
            refuse(claim, kept.get(), PictureProblem.UNREADABLE);
            return;
        }
        try {
            show(claim, kept.get());
        } catch (PictureFile.Rejected e) {
            refuse(claim, kept.get(), e.problem());
        } catch (IOException | RuntimeException e) {
            later(claim, kept.get(), e);
        }
    }

    private void show(WorkQueue.Claim claim, PictureStore.Kept kept) throws IOException, PictureFile.Rejected {
        Drawing drawn;
        try (InputStream original = files.open(kept.original())) {
            drawn = Drawing.of(PictureFile.of(original), kept.picture().hidden());
        }
        PictureStore.DrawnFiles names = new PictureStore.DrawnFiles(
                files.put(new ByteArrayInputStream(drawn.large())), files.put(new ByteArrayInputStream(drawn.small())));
        transaction.executeWithoutResult(status -> {
            // Other areas may have been chosen while this was drawn: then it is drawn once more.
            if (store.lock(claim.territoryId(), claim.itemId())
                    .filter(now -> now.picture().hidden().equals(kept.picture().hidden()))
                    .isPresent()) {
                store.markDrawn(claim.territoryId(), claim.itemId(), drawn.size(), names);
                queue.done(claim.territoryId(), List.of(claim.itemId()));
            } else {
                queue.retry(claim.territoryId(), claim.itemId(), clock.instant());
            }
        });
    }

    private void refuse(WorkQueue.Claim claim, PictureStore.Kept kept, PictureProblem problem) {
        LOG.info("Picture {} is refused: {}", claim.itemId(), problem);
        transaction.executeWithoutResult(status -> {
            store.markRefused(claim.territoryId(), claim.itemId(), problem);
            queue.done(claim.territoryId(), List.of(claim.itemId()));
            events.publishEvent(
                    new PictureRefused(claim.territoryId(), claim.itemId(), kept.picture().owner(), problem));
        });
    }

    /** Our fault (file gone, disk broken): tried again for about an hour before the picture is refused. */
    private void later(WorkQueue.Claim claim, PictureStore.Kept kept, Exception failure) {
        LOG.warn("Picture {} cannot be drawn for now: {}", claim.itemId(), FailureKind.of(failure));
        if (failure instanceof StorageAway || failure instanceof StorageFull) {
            // Nothing is wrong with the picture: it waits for as long as the store is away or full.
            queue.postpone(claim.territoryId(), claim.itemId(), clock.instant().plus(PAUSES.after(1)));
        } else if (claim.attempts() >= MOST_ATTEMPTS) {
            refuse(claim, kept, PictureProblem.UNREADABLE);
        } else {
            Duration pause = PAUSES.after(claim.attempts());
            queue.retry(claim.territoryId(), claim.itemId(), clock.instant().plus(pause));
        }
    }
}

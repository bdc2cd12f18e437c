package org.parvis.api.hooks;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.WorkLoop;
import org.parvis.database.WorkLoops;
import org.parvis.database.WorkQueue;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is to be delivered: a row written in the transaction of what it tells of, and its place in a queue. A worker of any
 * node takes it, no two at once.
 */
@Service
public class Deliveries {

    /** Shown of one webhook. */
    public static final int SHOWN = 100;

    static final Duration KEPT = Duration.ofDays(30);

    private static final int WORKERS = 8;

    /** Far longer than a call and the wait for it may take. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final JsonMapper JSON = new JsonMapper();

    private final DeliveryStore store;
    private final WorkQueue queue;
    private final WorkLoop loop;
    private final Clock clock;

    Deliveries(DeliveryStore store, WorkLoops loops, HookRound round, Clock clock) {
        this.store = store;
        this.queue = loops.queue("api.queue");
        this.clock = clock;
        this.loop = loops.over(
                queue, new WorkLoop.Plan("webhooks", WORKERS, 1, LEASE, () -> true, claims -> round.run(queue, claims)));
    }

    /**
     * Has a webhook told of something, after the caller's transaction. One that was removed since it was looked up is told
     * nothing: what people do must not fail for it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void add(Hook hook, HookEvent event, Map<String, Object> data) {
        UUID id = Ids.next();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", event.code());
        body.put("timestamp", clock.instant().toString());
        body.put("data", data);
        if (!store.insert(id, hook.id(), event.code(), JSON.writeValueAsString(body), clock.instant())) {
            return;
        }
        queue.add(InTerritory.current(), id, 0);
        loop.nudgeAfterCommit();
    }

    /** Tries whether a webhook hears. */
    @Transactional
    public void tryOut(Hook hook) {
        add(hook, HookEvent.WEBHOOK_TEST, Map.of());
    }

    /** Delivers the same again, with its own id: a receiver that had it already knows it. One that waits is tried anyway. */
    @Transactional
    public void resend(Delivery delivery) {
        if (!store.wait(delivery.id())) {
            return;
        }
        queue.add(InTerritory.current(), delivery.id(), 0);
        loop.nudgeAfterCommit();
    }

    /** The newest of a webhook. */
    @Transactional(readOnly = true)
    public List<Delivery> list(Hook hook) {
        return store.list(hook.id(), SHOWN);
    }

    @Transactional(readOnly = true)
    public Optional<Delivery> find(UUID id) {
        return store.find(id);
    }

    void forgetOld() {
        store.deleteBefore(clock.instant().minus(KEPT));
    }
}

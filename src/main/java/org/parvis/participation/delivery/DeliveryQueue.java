package org.parvis.participation.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.territory.Territories;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The deliveries that somebody keeps, what presses first. */
@Service
@Transactional(readOnly = true)
public class DeliveryQueue {

    /** Whoever took part wants to hear more often than this. */
    private static final Duration SILENCE = Duration.ofDays(90);

    private final DeliveryQueueStore store;
    private final Territories territories;
    private final Clock clock;

    DeliveryQueue(DeliveryQueueStore store, Territories territories, Clock clock) {
        this.store = store;
        this.territories = territories;
        this.clock = clock;
    }

    /** What a delivery waits for, the most pressing first. */
    public enum Waits {
        LATE,
        /** Nothing is announced. */
        NO_MILESTONE,
        /** Nothing was told for long. */
        SILENT,
        UNDER_WAY,
        OVER
    }

    /**
     * A delivery in the queue.
     *
     * @param budget title of the vote
     * @param next name of the milestone that comes next; empty where none does
     * @param nextOn its day; null where none comes
     */
    public record Row(
            UUID id, String name, DeliveryState state, String budget, Waits waits, String next, @Nullable LocalDate nextOn, Instant lastTold) {

        /** Of the milestone that comes next; 0 where none is late. */
        public long daysLate(LocalDate today) {
            return nextOn == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(nextOn, today));
        }
    }

    /** Where a page begins: after the row that was shown last. */
    public record Place(Waits waits, LocalDate day, UUID id) {

        /** Where nothing is announced. */
        static final LocalDate NEVER = LocalDate.of(2100, 12, 31);

        public static final Place START = new Place(Waits.LATE, LocalDate.EPOCH, new UUID(0, 0));

        public static Place of(Row last) {
            return new Place(last.waits(), last.nextOn() == null ? NEVER : last.nextOn(), last.id());
        }

        /** Empty for what is no place. */
        public static Optional<Place> find(String typed) {
            String[] parts = typed.split("\\.", -1);
            if (parts.length != 3 || !parts[2].matches("[0-9a-f-]{36}")) {
                return Optional.empty();
            }
            return Typed.one(Waits.values(), parts[0])
                    .flatMap(waits -> TypedDay.find(parts[1]).map(day -> new Place(waits, day, UUID.fromString(parts[2]))));
        }

        /** As an address carries it. */
        public String written() {
            return waits + "." + day + "." + id;
        }
    }

    public List<Row> list(Visitor visitor, Place after, int most) {
        return store.list(visitor, today(), clock.instant().minus(SILENCE), after, most);
    }

    /** Where the territory is. */
    private LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }
}

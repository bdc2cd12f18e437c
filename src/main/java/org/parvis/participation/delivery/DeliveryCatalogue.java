package org.parvis.participation.delivery;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.territory.Territories;
import org.parvis.web.Typed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All deliveries of the territory, of whatever vote and whether it belongs to a process or not; everybody reads them. */
@Service
@Transactional(readOnly = true)
public class DeliveryCatalogue {

    private final DeliveryCatalogueStore store;
    private final Territories territories;
    private final Clock clock;

    DeliveryCatalogue(DeliveryCatalogueStore store, Territories territories, Clock clock) {
        this.store = store;
        this.territories = territories;
        this.clock = clock;
    }

    /** Where a page begins: after the one that was shown last. */
    public record Place(Instant createdAt, UUID id) {

        public static final Place START = new Place(Instant.parse("2100-01-01T00:00:00Z"), new UUID(0, 0));

        /** Before any delivery. */
        private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

        public static Place of(ListedDelivery last) {
            return new Place(last.createdAt(), last.id());
        }

        /** Empty for what is no place. */
        public static Optional<Place> find(String typed) {
            String[] parts = typed.split("_", -1);
            if (parts.length != 2) {
                return Optional.empty();
            }
            try {
                Instant at = Instant.parse(parts[0]);
                return Typed.id(parts[1])
                        .filter(_ -> at.isAfter(EARLIEST) && at.isBefore(START.createdAt()))
                        .map(id -> new Place(at, id));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        /** As an address carries it. */
        public String written() {
            return createdAt + "_" + id;
        }
    }

    /**
     * The newest first, those of one decision in the order of their projects.
     *
     * @param state null for any
     */
    public List<ListedDelivery> list(@Nullable DeliveryState state, Place after, int most) {
        return store.list(state, after, most);
    }

    /** Those whose name or vote has these words, the newest first. */
    public List<ListedDelivery> search(String words, int most) {
        return store.search(words, most);
    }

    /** Whether the territory has any. */
    public boolean isEmpty() {
        return store.isEmpty();
    }

    /** Where the territory is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }
}

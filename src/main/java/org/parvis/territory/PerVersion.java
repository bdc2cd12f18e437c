package org.parvis.territory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Something derived from a territory's data and kept until the territory changes, on whatever node.
 *
 * @param <T> what is kept; read by many threads
 */
public final class PerVersion<T> {

    private record Key(UUID territoryId, long version) {}

    private final Territories territories;
    private final LoadingCache<Key, T> cache;

    public PerVersion(Territories territories, Supplier<T> load) {
        this.territories = territories;
        this.cache = Caffeine.newBuilder()
                .maximumSize(500)
                .expireAfterAccess(Duration.ofHours(1))
                .build(key -> load.get());
    }

    /** Of the territory in scope. */
    public T current() {
        Territory territory = territories.current();
        return cache.get(new Key(territory.id(), territory.version()));
    }
}

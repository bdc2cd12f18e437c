package org.parvis.territory;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.database.AfterCommit;
import org.parvis.database.TerritoryIds;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.web.Site;
import org.parvis.web.Sites;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The territories that this instance serves. What another node changes is seen within a second. */
@Service
public class Territories implements Sites, TerritoryIds {

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(1);

    private final TerritoryStore store;
    private final Journal journal;
    private final LoadingCache<UUID, Optional<Territory>> byId;
    private final LoadingCache<String, Optional<UUID>> idOfSlug;
    private final LoadingCache<String, Optional<UUID>> idOfHost;

    Territories(TerritoryStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
        this.byId = cache(store::find);
        this.idOfSlug = cache(store::idOfSlug);
        this.idOfHost = cache(store::idOfHost);
    }

    /** Creates an empty territory; its contents are imported. */
    public Territory create(String slug, String name) {
        UUID id = Ids.next();
        store.insert(id, slug, name);
        changed(id, slug);
        return get(id);
    }

    public Optional<Territory> findTerritory(String slug) {
        return idOfSlug.get(slug).flatMap(byId::get);
    }

    /** The territory in scope. */
    public Territory current() {
        return get(InTerritory.current());
    }

    public Territory get(UUID id) {
        return byId.get(id).orElseThrow(() -> new NoSuchElementException("No territory " + id));
    }

    /** Gives the territory in scope other colours; refused when they are too faint to read. */
    @Transactional
    public void recolour(Theme theme, Visitor by) {
        if (!theme.isReadable()) {
            throw new Refusal("territory.refused.faint");
        }
        Territory territory = current();
        store.update(territory.with(territory.settings().with(theme)));
        store.touch(territory.id());
        journal.append(JournalEntry.by(by, "territory.recoloured", "territory", territory.slug())
                .with("light", theme.light().hex())
                .with("dark", theme.dark().hex()));
        AfterCommit.run(() -> changed(territory.id(), territory.slug()));
    }

    /**
     * What nodes remember of the territory in scope is out of date: read anew by this one after the transaction, which
     * must be open, and by the others within a second.
     */
    public void contentsChanged() {
        UUID id = InTerritory.current();
        store.touch(id);
        AfterCommit.run(() -> byId.invalidate(id));
    }

    /** All territories, for jobs that serve each in turn. */
    @Override
    public List<UUID> listIds() {
        return store.listIds();
    }

    @Override
    public Optional<Site> findByHost(String host) {
        return idOfHost.get(host).flatMap(byId::get).map(Site.class::cast);
    }

    @Override
    public Optional<Site> findBySlug(String slug) {
        return findTerritory(slug).map(Site.class::cast);
    }

    /** Forgets what this node remembers of a territory that it has just changed. */
    void changed(UUID id, String slug) {
        byId.invalidate(id);
        idOfSlug.invalidate(slug);
        idOfHost.invalidateAll();
    }

    private static <K, V> LoadingCache<K, V> cache(Function<K, V> load) {
        return Caffeine.newBuilder()
                .expireAfterWrite(SEEN_WITHIN)
                .maximumSize(10_000)
                .build(load::apply);
    }
}

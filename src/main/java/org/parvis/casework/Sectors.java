package org.parvis.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.parvis.database.AfterCommit;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sectors of the territory in scope, and the walls between them. */
@Service
public class Sectors {

    private final SectorStore store;
    private final Journal journal;
    /** Other nodes hear of a change when theirs runs out. */
    private final Cache<UUID, Walls> walls =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(5)).maximumSize(1_000).build();

    Sectors(SectorStore store, Journal journal) {
        this.store = store;
        this.journal = journal;
    }

    @Transactional(readOnly = true)
    public List<Sector> list() {
        return store.list();
    }

    public Walls walls() {
        return walls.get(InTerritory.current(), _ -> new Walls(store.list()));
    }

    /** @throws Refusal where it has no name, or one that is too long */
    @Transactional
    public void save(Sector sector, Visitor administrator) {
        if (sector.label().isBlank() || sector.label().length() > Sector.LONGEST_LABEL) {
            throw new Refusal("casework.refused.sector.label", Sector.LONGEST_LABEL);
        }
        put(sector);
        journal.append(JournalEntry.by(administrator, "casework.sectorSaved", "sector", sector.code())
                .with("outside", sector.outside())
                .with("departments", sector.departments().size()));
    }

    /** From now on its departments are like all others. */
    @Transactional
    public void remove(String code, Visitor administrator) {
        if (!store.delete(code)) {
            throw new Refusal("casework.refused.sector.unknown");
        }
        journal.append(JournalEntry.by(administrator, "casework.sectorRemoved", "sector", code));
        forgetAfterCommit();
    }

    /** From a territory's file. */
    void put(Sector sector) {
        store.save(sector);
        forgetAfterCommit();
    }

    void removeAbsent(String code) {
        store.delete(code);
        forgetAfterCommit();
    }

    private void forgetAfterCommit() {
        UUID territory = InTerritory.current();
        AfterCommit.run(() -> walls.invalidate(territory));
    }
}

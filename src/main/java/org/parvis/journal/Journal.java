package org.parvis.journal;

import java.util.List;
import java.util.UUID;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The journal of the territory in scope. Entries are added and read; nobody changes or removes one. */
@Service
public class Journal {

    /** Entries on one page. */
    public static final int PAGE = 50;

    private final JournalStore store;

    Journal(JournalStore store) {
        this.store = store;
    }

    /** Writes an entry: in the caller's transaction where there is one, so that act and entry stand or fall together. */
    @Transactional
    public UUID append(JournalEntry entry) {
        UUID id = Ids.next();
        store.insert(InTerritory.current(), id, entry);
        return id;
    }

    /** The newest entries that match, {@value #PAGE} at most and one more where there is a next page. */
    @Transactional(readOnly = true)
    public List<JournalRow> list(JournalQuery query) {
        return store.list(InTerritory.current(), query, PAGE + 1);
    }
}

package org.parvis.relation;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What agents did with what came in, as its page lists it and the journal keeps it. */
@Service
@Transactional
public class InboxActs {

    private final InboxActStore store;
    private final Journal journal;
    private final Clock clock;

    InboxActs(InboxActStore store, Journal journal, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** What was done with one, the first act first. */
    @Transactional(readOnly = true)
    public List<InboxAct> list(InboxAct.On on, UUID subject) {
        return store.list(on, subject);
    }

    /**
     * Notes what somebody did with one.
     *
     * @param act such as moved; in the journal with what it is about before it
     */
    public void note(InboxAct.On on, UUID subject, String act, String detail, Visitor by) {
        store.add(on, subject, new InboxAct(clock.instant(), by.name(), act, detail));
        String kind = on.name().toLowerCase(Locale.ROOT);
        journal.append(JournalEntry.by(by, kind + "." + act, kind, subject).with("detail", detail));
    }
}

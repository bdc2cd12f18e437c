package org.parvis.messaging;

import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.InTerritory;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** In whose name the territory in scope writes: as chosen, else its own name and an address of its site's domain. */
@Service
public class Senders {

    private final SenderStore store;
    private final Letterheads letterheads;
    private final Journal journal;

    Senders(SenderStore store, Letterheads letterheads, Journal journal) {
        this.store = store;
        this.letterheads = letterheads;
        this.journal = journal;
    }

    /** What mails say now. */
    @Transactional(readOnly = true)
    public Letterhead current() {
        return letterheads.fresh();
    }

    /** Mails show it within seconds. */
    @Transactional
    public void change(Sender sender, Visitor by) {
        store.save(InTerritory.current(), sender);
        journal.append(JournalEntry.by(by, "messaging.senderChanged", "sender", sender.address())
                .with("name", sender.name())
                .with("replyTo", sender.replyTo() == null ? "" : sender.replyTo()));
    }
}

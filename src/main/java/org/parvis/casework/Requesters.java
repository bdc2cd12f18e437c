package org.parvis.casework;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who asked, for the agents who handle the case: each look goes on record. */
@Service
public class Requesters {

    private final RequesterStore store;
    private final CaseSights sights;
    private final Journal journal;

    Requesters(RequesterStore store, CaseSights sights, Journal journal) {
        this.sights = sights;
        this.store = store;
        this.journal = journal;
    }

    /** Shows the contact details to whoever handles the case, and writes down that it did. */
    @Transactional
    public Requester show(Case subject, Visitor visitor) {
        if (!sights.handles(Viewer.of(visitor), subject)) {
            throw new Refusal("desk.refused.contact");
        }
        journal.append(JournalEntry.by(visitor, "casework.contactSeen", "case", subject.number()));
        return store.find(subject.id()).orElse(Requester.ANONYMOUS);
    }

    /**
     * The newest cases of whoever can be reached by these, for the module that keeps people.
     *
     * @param emails in small letters
     * @param phones last nine digits
     */
    @Transactional(readOnly = true)
    public List<UUID> casesAskedBy(Collection<String> emails, Collection<String> phones, int most) {
        return store.askedBy(emails, phones, most);
    }

    /** Who asked, by case, for the answer to somebody who asks what is kept about them: not for agents. */
    @Transactional(readOnly = true)
    public Map<UUID, Requester> list(Collection<UUID> caseIds) {
        return store.list(caseIds);
    }

    /**
     * Whoever asked goes by another address, for a module whose cases are somebody's public acts: who wrote and who is answered
     * is one person. Cases of other kinds keep the address that they came with, as the person's file does.
     *
     * @param kinds of cases
     * @param before in small letters
     * @return how many cases
     */
    @Transactional
    public int readdress(Collection<String> kinds, String before, String after) {
        return store.readdress(kinds, before, after);
    }

    /** When it was forgotten who asked ({@link ContactRetention}); empty where it was not. */
    @Transactional(readOnly = true)
    public Optional<Instant> forgottenAt(Case subject) {
        return store.findForgotten(subject.id());
    }
}

package org.parvis.relation.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.casework.CaseChannel;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.Persons;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people agreed to, and how it is known (GDPR article 7.1). Refusing is as easy as agreeing (7.3): it needs no proof.
 */
@Service
public class Consents {

    /** Characters of a proof. */
    public static final int LONGEST = 300;

    private static final int MOST = 200;

    private final ConsentStore store;
    private final Persons persons;
    private final Journal journal;
    private final Clock clock;

    Consents(ConsentStore store, Persons persons, Journal journal, Clock clock) {
        this.store = store;
        this.persons = persons;
        this.journal = journal;
        this.clock = clock;
    }

    /** What somebody said. */
    public record Word(Purpose purpose, boolean isGiven, CaseChannel channel, String proof) {}

    /** Everything they ever said of it, the last word first. */
    @Transactional(readOnly = true)
    public List<Consent> list(UUID person) {
        return store.list(person, MOST);
    }

    /** Their last word by purpose; a purpose of which they never spoke is missing. */
    @Transactional(readOnly = true)
    public Map<Purpose, Consent> last(UUID person) {
        Map<Purpose, Consent> last = new EnumMap<>(Purpose.class);
        store.last(person).forEach(one -> last.put(one.purpose(), one));
        return last;
    }

    /**
     * Who of these said last that they do not want it, and when: whoever agreed later by themselves does.
     *
     * @param emails in small letters
     */
    @Transactional(readOnly = true)
    public Map<String, Instant> refusals(Purpose purpose, Collection<String> emails) {
        return emails.isEmpty() ? Map.of() : store.refusals(purpose, emails);
    }

    /**
     * Notes what somebody said to an agent.
     *
     * @throws Refusal for a consent that nothing proves, or for more words than fit
     */
    @Transactional
    public void note(UUID person, Word word, Visitor agent) {
        String proof = word.proof().strip();
        if (word.isGiven() && proof.isEmpty()) {
            throw new Refusal("relation.consent.refused.proof");
        }
        if (proof.length() > LONGEST) {
            throw new Refusal("relation.refused.long");
        }
        UUID file = persons.hold(person).orElseThrow(() -> new Refusal("relation.refused.unknown"));
        store.insert(file, new Consent(
                Ids.next(), word.purpose(), word.isGiven(), word.channel(), proof, clock.instant(), agent.name()));
        journal.append(JournalEntry.by(agent, "relation.consentNoted", "person", PersonHandles.mark(file))
                .with("purpose", word.purpose().name())
                .with("given", word.isGiven()));
    }
}

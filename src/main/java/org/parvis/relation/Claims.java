package org.parvis.relation;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.parvis.casework.Requesters;
import org.parvis.casework.Viewer;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Cases that may be somebody's, as whoever asked has the same address or number. Nothing is tied by itself: couples and
 * associations share addresses, so an agent who asks the person decides.
 */
@Service
public class Claims {

    /** Shown at once. */
    public static final int MOST = 10;

    /** Looked at for those that are nobody's yet. */
    private static final int LOOKED_AT = 200;

    private static final int DIGITS = 9;

    private final Requesters requesters;
    private final InteractionStore interactions;
    private final PersonStore persons;
    private final Cases cases;
    private final Journal journal;
    private final CaseSights sights;
    private final Clock clock;

    Claims(Requesters requesters, InteractionStore interactions, PersonStore persons, Cases cases, Journal journal, CaseSights sights, Clock clock) {
        this.sights = sights;
        this.clock = clock;
        this.requesters = requesters;
        this.interactions = interactions;
        this.persons = persons;
        this.cases = cases;
        this.journal = journal;
    }

    /** The newest that are nobody's yet and whose titles the viewer may know. */
    @Transactional(readOnly = true)
    public List<Case> of(Person person, Viewer viewer) {
        List<UUID> free = free(person);
        return free.isEmpty()
                ? List.of()
                : cases.list(free).stream()
                        .filter(one -> sights.sight(viewer, one).covers(Sight.TITLE))
                        .sorted((a, b) -> b.openedAt().compareTo(a.openedAt()))
                        .limit(MOST)
                        .toList();
    }

    /** All that are nobody's yet, of whatever sector, the newest first: for whoever answers to people about their data. */
    @Transactional(readOnly = true)
    public List<Case> ofAllSectors(Person person) {
        List<UUID> free = free(person);
        return free.isEmpty()
                ? List.of()
                : cases.list(free).stream().sorted((a, b) -> b.openedAt().compareTo(a.openedAt())).toList();
    }

    private List<UUID> free(Person person) {
        List<String> emails = person.identifiers(IdentifierKind.EMAIL).stream().map(Identifier::value).toList();
        List<String> phones = person.identifiers(IdentifierKind.PHONE).stream()
                .map(one -> one.value().substring(Math.max(0, one.value().length() - DIGITS)))
                .toList();
        if (emails.isEmpty() && phones.isEmpty()) {
            return List.of();
        }
        List<UUID> asked = requesters.casesAskedBy(emails, phones, LOOKED_AT);
        Set<UUID> tied = interactions.tied(asked);
        return asked.stream().filter(one -> !tied.contains(one)).toList();
    }

    /** The person says that it is theirs. Only what was proposed is tied, and only once. */
    @Transactional
    public void tie(UUID personId, String number, Visitor agent) {
        Person person = persons.find(personId).orElseThrow(() -> new Refusal("relation.refused.unknown"));
        Optional<Case> claimed = of(person, Viewer.of(agent)).stream().filter(one -> one.number().equals(number)).findFirst();
        Case subject = claimed.orElseThrow(() -> new Refusal("relation.refused.claim"));
        UUID file = persons.touch(personId, clock.instant()).orElseThrow(() -> new Refusal("relation.refused.unknown"));
        boolean isTied = interactions.insert(new Interaction(
                Ids.next(), file, subject.openedAt(), subject.channel(), Direction.IN, null, null, "", "", subject.id()));
        if (!isTied) {
            throw new Refusal("relation.refused.claim");
        }
        journal.append(JournalEntry.by(agent, "relation.caseTied", "case", number));
    }

    /** It was not theirs: the case is nobody's again. */
    @Transactional
    public void untie(UUID personId, String number, Visitor agent) {
        Case subject = cases.find(number)
                .filter(one -> sights.sight(Viewer.of(agent), one).covers(Sight.TITLE))
                .orElseThrow(() -> new Refusal("relation.refused.claim"));
        if (!interactions.untie(personId, subject.id())) {
            throw new Refusal("relation.refused.claim");
        }
        journal.append(JournalEntry.by(agent, "relation.caseUntied", "case", number));
    }
}

package org.parvis.relation.rights;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.casework.CaseErasure;
import org.parvis.casework.CaseErasure.Kept;
import org.parvis.casework.LegalHolds;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.messaging.EmailAddress;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.rights.Erasable.Erased;
import org.parvis.relation.rights.Erasable.Gone;
import org.parvis.shared.Ids;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.View;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Erases somebody (GDPR article 17). The file goes at once, with all that was merged into it; cases go where no law keeps
 * them, the others once none does any more. Nothing of it can be undone.
 */
@Service
public class Erasures {

    /** Characters of a reason. */
    public static final int LONGEST = 500;

    private static final int SOME = 200;
    private static final int SHOWN = 50;

    private final RightsSubjects subjects;
    private final RightsStore files;
    private final ErasureStore store;
    private final CaseErasure cases;
    private final Requesters requesters;
    private final LegalHolds holds;
    private final List<Erasable> parts;
    private final PersonalData data;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Erasures(
            RightsSubjects subjects,
            RightsStore files,
            ErasureStore store,
            CaseErasure cases,
            Requesters requesters,
            LegalHolds holds,
            List<Erasable> parts,
            PersonalData data,
            Journal journal,
            TransactionTemplate transaction,
            Clock clock) {
        this.subjects = subjects;
        this.files = files;
        this.store = store;
        this.cases = cases;
        this.requesters = requesters;
        this.holds = holds;
        this.parts = parts;
        this.data = data;
        this.journal = journal;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What would go and what would stay.
     *
     * @param counts rows by table, of all that there is
     * @param goes cases that nothing keeps
     * @param isHeld whether the person is held, so that nothing goes
     */
    public record Preview(RightsSubject subject, Map<String, Long> counts, List<Case> goes, List<Kept> kept, List<Case> claimable, boolean isHeld) {}

    @Transactional
    public Optional<Preview> preview(UUID person, Collection<String> claimed, View view) {
        return subjects.find(person, claimed).map(subject -> {
            List<Kept> kept = cases.kept(subject.cases());
            return new Preview(
                    subject, data.count(subject, view), without(subject.cases(), kept), kept,
                    subjects.claimable(subject.person()), !holds.people(subject.files()).isEmpty());
        });
    }

    private static List<Case> without(List<Case> all, List<Kept> kept) {
        Set<UUID> stay = kept.stream().map(one -> one.subject().id()).collect(Collectors.toSet());
        return all.stream().filter(one -> !stay.contains(one.id())).toList();
    }

    /**
     * Erases somebody; gives the receipt.
     *
     * @throws Refusal where they are held, without a reason, or where something was added meanwhile
     */
    @Transactional
    public UUID erase(Erasure.Order order, Visitor by) {
        String reason = Printable.line(order.reason(), LONGEST).strip();
        if (reason.isEmpty()) {
            throw new Refusal("rights.refused.reason");
        }
        RightsSubject subject = subjects.find(order.person(), order.claimed())
                .orElseThrow(() -> new Refusal("relation.refused.unknown"));
        // Cases before people, as whoever opens a case for somebody does.
        List<Case> theirs = cases.hold(subject.caseIds());
        store.hold(subject.files());
        List<UUID> now = files.files(subject.person().id());
        boolean isSame = store.isWhole(subject.person().id()) && Set.copyOf(now).equals(Set.copyOf(subject.files()));
        if (!isSame || !Set.copyOf(subject.caseIds()).containsAll(files.cases(now))) {
            throw new Refusal("relation.refused.changedMeanwhile");
        }
        if (!holds.people(subject.files()).isEmpty()) {
            throw new Refusal("rights.refused.held");
        }
        List<Kept> kept = cases.kept(theirs);
        Erasure erasure = new Erasure(
                Ids.next(), clock.instant(), by.name(), reason, erase(subject, without(theirs, kept)),
                kept.stream().map(Erasures::rest).toList());
        store.insert(erasure);
        journal.append(JournalEntry.by(by, "relation.personErased", "person", PersonHandles.mark(subject.person().id()))
                .with("receipt", erasure.id())
                .with("kept", kept.size()));
        return erasure.id();
    }

    private List<Gone> erase(RightsSubject subject, List<Case> goes) {
        List<Gone> gone = new ArrayList<>();
        gone.add(new Gone("file", subject.files().size()));
        gone.add(new Gone("identifier", store.count("identifier", subject.files())));
        gone.add(new Gone("exchange", store.count("interaction", subject.files())));
        gone.add(new Gone("case", goes.size()));
        gone.addAll(erase(subject.files(), goes, subject.emails(), subject.phones()));
        store.delete(subject.files());
        return gone;
    }

    private List<Gone> erase(List<UUID> ofFiles, List<Case> goes, Set<String> emails, Set<String> phones) {
        Set<String> allEmails = new HashSet<>(emails);
        Set<String> allPhones = new HashSet<>(phones);
        for (Requester asked : requesters.list(goes.stream().map(Case::id).toList()).values()) {
            if (asked.email() != null) {
                allEmails.add(EmailAddress.small(asked.email()));
            }
            if (asked.phone() != null) {
                PhoneNumber.find(asked.phone()).map(PhoneNumber::international).ifPresent(allPhones::add);
            }
        }
        Erased what = new Erased(ofFiles, goes, allEmails, allPhones);
        List<Gone> gone = new ArrayList<>();
        parts.forEach(part -> gone.addAll(part.erase(what)));
        cases.erase(goes);
        return gone;
    }

    private static Erasure.Rest rest(Kept kept) {
        return new Erasure.Rest(kept.subject().id(), kept.subject().number(), kept.why().name(), kept.until(), null);
    }

    @Transactional(readOnly = true)
    public Optional<Erasure> find(UUID id) {
        return store.find(id);
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Erasure> list() {
        return store.list(SHOWN);
    }

    /** Erases the cases that nothing keeps any more, in the territory in scope; gives how many. */
    int finish() {
        int done = 0;
        List<UUID> some = store.listWaiting(new UUID(0, 0), SOME);
        while (!some.isEmpty()) {
            for (UUID one : some) {
                done += Objects.requireNonNull(transaction.execute(_ -> finish(one)));
            }
            some = store.listWaiting(some.getLast(), SOME);
        }
        return done;
    }

    private int finish(UUID waiting) {
        List<Case> subject = cases.hold(List.of(waiting));
        if (!cases.kept(subject).isEmpty()) {
            return 0;
        }
        erase(List.of(), subject, Set.of(), Set.of());
        store.markDone(waiting, clock.instant());
        subject.forEach(one -> journal.append(JournalEntry.bySystem("relation.restErased", "case", one.number())));
        return subject.size();
    }
}

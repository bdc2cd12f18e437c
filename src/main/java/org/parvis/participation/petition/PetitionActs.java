package org.parvis.participation.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.ApprovalRules;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Signatory;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.petition.Petition.State;
import org.parvis.participation.petition.PetitionEvent.Kind;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the town and whoever began a petition do with it. It is admitted or not by the decision on its case, wherever that is
 * taken ({@link PetitionStanding}); each other act has its reason, which everybody reads.
 */
@Service
@Transactional
public class PetitionActs {

    public static final int LONGEST_REASON = 2_000;

    private static final int SHORTEST_REASON = 10;
    private static final Set<CaseStatus> CORRIGIBLE = Set.of(CaseStatus.RESOLVED, CaseStatus.DECLINED);

    private final PetitionStore store;
    private final PetitionRules rules;
    private final PetitionDiary diary;
    private final PetitionDates dates;
    private final Cases cases;
    private final CaseActs acts;
    private final ApprovalRules approvals;
    private final CaseWriting writing;
    private final Territories territories;
    private final Words words;
    private final Journal journal;

    PetitionActs(
            PetitionStore store,
            PetitionRules rules,
            PetitionDiary diary,
            PetitionDates dates,
            Cases cases,
            CaseActs acts,
            ApprovalRules approvals,
            CaseWriting writing,
            Territories territories,
            Words words,
            Journal journal) {
        this.store = store;
        this.rules = rules;
        this.diary = diary;
        this.dates = dates;
        this.cases = cases;
        this.acts = acts;
        this.approvals = approvals;
        this.writing = writing;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
    }

    /**
     * It is admitted: from now on people sign it.
     *
     * @param read the revision of its text that was read
     * @throws PetitionRefused where its author has rewritten it since
     */
    public void admit(UUID id, int read, Visitor by) {
        Petition petition = examined(id, read);
        acts.decide(petition.caseId(), DecisionDraft.resolved(say("decided.admitted")), Actor.agent(by.account(), by.name()));
        journal.append(JournalEntry.by(by, "participation.petitionAdmitted", "petition", petition.number()));
    }

    /**
     * It is not, on one of the grounds that everybody knows, and with a reason.
     *
     * @param read the revision of its text that was read
     * @param ground null where none is said
     * @throws PetitionRefused where its author has rewritten it since, or a ground or a reason is missing
     */
    public void refuse(UUID id, int read, @Nullable Ground ground, String reason, Visitor by) {
        Petition petition = examined(id, read);
        if (ground == null) {
            throw new PetitionRefused(Map.of("motif", "petition.refused.noGround"));
        }
        String why = reason("raison", reason);
        store.ground(id, ground);
        acts.decide(
                petition.caseId(), DecisionDraft.declined(why, say("decided.law", say("ground." + ground))), Actor.agent(by.account(), by.name()));
        journal.append(JournalEntry.by(by, "participation.petitionRefused", "petition", petition.number()).with("ground", ground));
    }

    private Petition examined(UUID id, int read) {
        Petition petition = hold(id);
        if (petition.state() != State.SENT) {
            throw new Refusal("petition.refused.examined");
        }
        if (petition.revision() != read) {
            throw new PetitionRefused(Map.of("lu", "petition.refused.rewritten"));
        }
        return petition;
    }

    /**
     * The right to error (CRPA L123-1): as long as it is not admitted, whoever began it says it better and sends it again. What it
     * said before stays in a note on its case.
     *
     * @throws PetitionRefused with everything that is wrong, by field
     */
    public void correct(UUID id, PetitionText text) {
        Petition before = hold(id);
        CaseStatus status = cases.get(before.caseId()).status();
        if (before.isForgotten() || before.state() != State.SENT && !(before.state() == State.REFUSED && CORRIGIBLE.contains(status))) {
            throw new Refusal("petition.refused.fixed");
        }
        PetitionRefused.check(text.problems());
        store.rewrite(id, text, dates.day(dates.now()).plusDays(rules.get(before.ruleVersion()).examineDays()));
        if (before.state() == State.REFUSED) {
            acts.reopen(before.caseId(), say("corrected"), Actor.requester());
        }
        PetitionText was = before.text();
        writing.addNote(before.caseId(), say("corrected.was", was.title(), was.asks(), was.why(), was.place(), was.shownName()), Actor.requester());
    }

    /**
     * Whoever began it gives it up; once the town owes something to those who signed, that is no longer theirs to do. A refusal is
     * the town's word and stays: what was refused once is corrected, and not withdrawn.
     */
    public void withdraw(UUID id, String reason) {
        Petition before = hold(id);
        String why = reason("texte", reason);
        if (before.course().hasReached()) {
            throw new Refusal("petition.refused.owed");
        }
        if (before.state() == State.REFUSED || before.state() == State.SENT && diary.wasRefused(id)) {
            throw new Refusal("petition.refused.refusedStays");
        }
        if (before.state() != State.SENT && before.state() != State.OPEN) {
            throw new Refusal("petition.refused.over");
        }
        Instant now = dates.now();
        store.withdraw(id, why, now);
        if (before.course().opensAt() != null) {
            diary.write(before, Kind.WITHDRAWN, now, why, null);
        }
        Case examined = cases.get(before.caseId());
        if (examined.status().isOpen() && approvals.find(examined).isEmpty()) {
            acts.decide(before.caseId(), DecisionDraft.resolved(say("decided.withdrawn", why)).signedBy(town()), Actor.system());
        }
        journal.append(JournalEntry.bySystem("participation.petitionWithdrawn", "petition", before.number()));
    }

    /** It is signed until another day, for a reason that everybody reads: never a shorter time than was announced. */
    public void extend(UUID id, LocalDate until, String reason, Visitor by) {
        Petition before = hold(id);
        Instant now = dates.now();
        if (!before.isSignable(now)) {
            throw new Refusal("petition.refused.over");
        }
        String why = reason("raison", reason);
        Instant closes = dates.endOf(until);
        if (!closes.isAfter(before.course().closesAt()) || until.isAfter(dates.day(now).plusYears(2))) {
            throw new PetitionRefused(Map.of("jour", "petition.refused.earlier"));
        }
        store.extend(id, closes, dates.paperUntil(closes, rules.get(before.ruleVersion()).paperDays()));
        diary.write(before, Kind.EXTENDED, now, why, until);
        tell(before, "told.extended", by, why, until);
        journal.append(JournalEntry.by(by, "participation.petitionExtended", "petition", before.number()).with("until", until));
    }

    /** As long as it is examined its case first, as whoever decides on the case does; later itself first, as whoever counts does. */
    private Petition hold(UUID id) {
        Petition seen = store.find(id).orElseThrow();
        if (seen.course().opensAt() == null) {
            cases.hold(seen.caseId());
        }
        return store.hold(id);
    }

    private void tell(Petition petition, String key, Visitor by, Object... what) {
        writing.addPublicMessage(petition.caseId(), say(key, what), Actor.agent(by.account(), by.name()));
    }

    static String reason(String field, String typed) {
        String reason = Printable.text(typed);
        if (reason.length() < SHORTEST_REASON) {
            throw new PetitionRefused(Map.of(field, "petition.refused.noReason"));
        }
        if (reason.length() > LONGEST_REASON) {
            throw new PetitionRefused(Map.of(field, "petition.refused.longReason"));
        }
        return reason;
    }

    private Signatory town() {
        return new Signatory(territories.current().name(), say("decided.capacity"));
    }

    private String say(String key, Object... arguments) {
        return words.text(territories.current().language(), "petition." + key, arguments);
    }
}

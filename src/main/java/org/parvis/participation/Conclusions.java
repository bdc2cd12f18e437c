package org.parvis.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.ReceivedMessage;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What whoever handles an idea concludes from what the departments found. Its author is told in their channel and may answer
 * once within some days; then it is final and everybody reads it. A later change is a new version with a reason.
 */
@Service
@Transactional
public class Conclusions {

    private final ConclusionStore store;
    private final AppraisalStore appraisals;
    private final ProposalStore proposals;
    private final Cases cases;
    private final CaseWriting writing;
    private final Territories territories;
    private final StudyWords words;
    private final Journal journal;
    private final Clock clock;

    Conclusions(
            ConclusionStore store,
            AppraisalStore appraisals,
            ProposalStore proposals,
            Cases cases,
            CaseWriting writing,
            Territories territories,
            StudyWords words,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.appraisals = appraisals;
        this.proposals = proposals;
        this.cases = cases;
        this.writing = writing;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /** An idea whose case is held: whoever closes the case holds it first too, so that neither waits for the other. */
    private record Held(Case subject, Proposal proposal, List<Conclusion> versions) {

        Conclusion pending() {
            return versions.stream()
                    .filter(Conclusion::isPending)
                    .findFirst()
                    .orElseThrow(() -> new Refusal("participation.study.refused.notPending"));
        }
    }

    private Held hold(UUID proposalId) {
        Case subject = cases.hold(proposals.find(proposalId).orElseThrow().caseId());
        Proposal proposal = proposals.find(proposalId).orElseThrow();
        if (proposal.isForgotten()) {
            throw new Refusal("participation.refused.forgotten");
        }
        return new Held(subject, proposal, store.list(proposalId));
    }

    /** All of them, the first first. */
    @Transactional(readOnly = true)
    public List<Conclusion> list(Proposal proposal) {
        return store.list(proposal.id());
    }

    /**
     * Concludes, and tells the author. What was concluded before and is not final yet gives way to it; what is final stays
     * until this one is.
     *
     * @throws StudyRefused with everything that is wrong, by field
     * @throws Refusal where the idea is not to be studied any more
     */
    public void conclude(UUID proposalId, NewConclusion wanted, Visitor by) {
        Held held = hold(proposalId);
        if (!held.proposal().stands()) {
            throw new Refusal(held.proposal().refusal());
        }
        Map<String, String> problems = new LinkedHashMap<>(wanted.problems());
        if (!held.versions().isEmpty() && wanted.reason().isBlank()) {
            problems.putIfAbsent("reason", "participation.study.refused.noReason");
        }
        StudyRefused.check(problems);
        Instant now = now();
        Conclusion made = new Conclusion(
                held.versions().size() + 1,
                held.subject().departmentId(),
                wanted.feasibility(),
                wanted.estimate(),
                Printable.text(wanted.explanation()),
                held.versions().isEmpty() ? "" : Printable.text(wanted.reason()),
                now,
                today().plusDays(wanted.days()),
                "", null, null, null);
        store.replacePending(proposalId, now);
        store.insert(proposalId, made);
        appraisals.settle(proposalId);
        writing.addPublicMessage(held.subject().id(), words.told(made), Actor.agent(by.account(), by.name()));
        journal.append(JournalEntry.by(by, "participation.studyConcluded", "proposal", held.proposal().number()).with("version", made.version()));
    }

    /**
     * What the author says to it, once: an idea adapted, or what was misunderstood. Whoever has the case is told, and
     * nothing becomes final before they have read it.
     */
    public void answer(UUID proposalId, String text) {
        Held held = hold(proposalId);
        Conclusion pending = held.pending();
        if (!pending.canBeAnswered(today())) {
            throw new Refusal("participation.study.refused.answered");
        }
        if (text.isBlank()) {
            throw new Refusal("participation.study.refused.nothingSaid");
        }
        if (text.length() > Proposals.LONGEST_WORDS) {
            throw new Refusal("participation.refused.tooLong");
        }
        String said = Printable.text(text);
        store.answer(proposalId, pending.version(), said, now());
        Case subject = held.subject();
        if (subject.status() == CaseStatus.WAITING) {
            // It answers the conclusion, not the question that is open: the case waits on.
            writing.addNote(subject.id(), said, Actor.requester());
        } else {
            writing.receive(subject.id(), new ReceivedMessage(said, "/bureau/idees/" + subject.number() + "/etude"));
        }
    }

    /** Whoever handles the idea has read what its author answers and stays with what they concluded. */
    public void publish(UUID proposalId, Visitor by) {
        Held held = hold(proposalId);
        if (!held.pending().isAnswered()) {
            throw new Refusal("participation.study.refused.notYet");
        }
        makeFinal(held, Actor.agent(by.account(), by.name()));
        journal.append(JournalEntry.by(by, "participation.studyPublished", "proposal", held.proposal().number()));
    }

    /** Its author let the last day pass; false where they did not, or another was written meanwhile. */
    boolean closeUnanswered(UUID proposalId, LocalDate today) {
        Held held = hold(proposalId);
        boolean isDue = held.versions().stream()
                .anyMatch(one -> one.isPending() && !one.isAnswered() && one.answerUntil().isBefore(today));
        if (isDue) {
            makeFinal(held, Actor.system());
            journal.append(JournalEntry.bySystem("participation.studyPublished", "proposal", held.proposal().number()));
        }
        return isDue;
    }

    private void makeFinal(Held held, Actor by) {
        UUID id = held.proposal().id();
        store.makeFinal(id, held.pending().version(), now());
        appraisals.settle(id);
        writing.addPublicMessage(held.subject().id(), words.isFinal(held.proposal()), by);
    }

    /** Where the territory is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

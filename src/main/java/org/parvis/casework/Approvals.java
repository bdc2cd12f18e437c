package org.parvis.casework;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.ApprovalRule.Signing;
import org.parvis.identity.Staff;
import org.parvis.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A second pair of eyes where the territory wants one: an answer waits until somebody else approves it, corrects it or
 * sends it back. Where none is wanted it leaves at once.
 */
@Service
@Transactional
public class Approvals {

    private final ApprovalStore store;
    private final ApprovalRules rules;
    private final Approvers approvers;
    private final Cases cases;
    private final CaseClosing closing;
    private final CaseLedger ledger;
    private final ApprovalLetters letters;
    private final ObjectProvider<PhoneCalls> calls;

    Approvals(
            ApprovalStore store,
            ApprovalRules rules,
            Approvers approvers,
            Cases cases,
            CaseClosing closing,
            CaseLedger ledger,
            ApprovalLetters letters,
            ObjectProvider<PhoneCalls> calls) {
        this.calls = calls;
        this.store = store;
        this.rules = rules;
        this.approvers = approvers;
        this.cases = cases;
        this.closing = closing;
        this.ledger = ledger;
        this.letters = letters;
    }

    /** Whether such an answer would wait. */
    @Transactional(readOnly = true)
    public boolean isNeeded(Case subject, Outcome outcome) {
        return rules.isNeeded(subject, outcome);
    }

    /** Decides, or lays the answer before whoever approves it: then the case is as open as it was. */
    public Case decide(UUID caseId, DecisionDraft draft, Actor by) {
        Case before = cases.hold(caseId);
        return rules.isNeeded(before, draft.outcome()) ? ask(before, draft, by) : closing.decide(before, draft, by);
    }

    /** The same, to whoever is on the telephone or at the counter and hears it: nobody calls them to say it again. */
    public Case decideAtOnce(UUID caseId, DecisionDraft draft, Actor by) {
        Case decided = decide(caseId, draft, by);
        if (decided.channel() == CaseChannel.PHONE || decided.channel() == CaseChannel.COUNTER) {
            calls.ifAvailable(one -> one.told(caseId));
        }
        return decided;
    }

    private Case ask(Case before, DecisionDraft draft, Actor by) {
        closing.check(before, draft, by);
        if (store.find(before.id()).filter(Approval::isWaiting).isPresent()) {
            throw new Refusal("casework.refused.approvalWaits");
        }
        UUID author = Objects.requireNonNull(by.accountId());
        List<Staff> readers = approvers.of(before, author);
        if (readers.isEmpty()) {
            throw new Refusal("casework.refused.noApprover");
        }
        Approval asked = new Approval(
                before.id(), draft, author, Objects.requireNonNull(by.name()), ledger.now(), Approval.State.WAITING, null);
        store.put(asked);
        ledger.note(before, NewEntry.of(EntryKind.APPROVAL_ASKED, by).toAgents(draft.fact().strip()).with("outcome", draft.outcome()));
        letters.asked(before, asked, readers);
        return cases.get(before.id());
    }

    /** What somebody approves. */
    public record Read(UUID caseId, Instant askedAt) {}

    /** It leaves as it is. */
    public Case approve(Read read, Actor by) {
        return send(read, null, by);
    }

    /** It leaves as the approver has corrected it; its outcome stays. */
    public Case correct(Read read, String fact, @Nullable String law, @Nullable String next, Actor by) {
        return send(read, new Correction(fact, law, next), by);
    }

    private record Correction(String fact, @Nullable String law, @Nullable String next) {
        DecisionDraft of(DecisionDraft draft) {
            return new DecisionDraft(draft.outcome(), fact, law, next, null, null, null, draft.sms(), draft.openTasks());
        }
    }

    private Case send(Read read, @Nullable Correction correction, Actor by) {
        Case subject = cases.hold(read.caseId());
        Approval waiting = waiting(read, subject, by);
        DecisionDraft draft = correction == null ? waiting.draft() : correction.of(waiting.draft());
        boolean isCorrected = !draft.equals(waiting.draft());
        ledger.note(subject, NewEntry.of(EntryKind.APPROVED, by)
                .toAgents(isCorrected ? waiting.draft().fact() : null)
                .with("author", waiting.author())
                .with("askedAt", waiting.askedAt())
                .with("corrected", isCorrected ? "yes" : null));
        Signing signing = rules.find(subject).map(ApprovalRule::signing).orElse(Signing.AUTHOR);
        Case closed = closing.settle(cases.get(subject.id()), draft, signing == Signing.APPROVER ? by : waiting.by());
        if (isCorrected) {
            letters.corrected(closed, waiting);
        } else {
            letters.approved(closed, waiting);
        }
        return closed;
    }

    /** Back to whoever wrote it, with the reason. */
    public void sendBack(Read read, String reason, Actor by) {
        Case subject = cases.hold(read.caseId());
        Approval waiting = waiting(read, subject, by);
        String why = Needs.text(reason, "casework.refused.missing.REASON");
        store.giveBack(subject.id(), why);
        ledger.note(subject, NewEntry.of(EntryKind.APPROVAL_RETURNED, by)
                .toAgents(why)
                .with("author", waiting.author())
                .with("askedAt", waiting.askedAt()));
        letters.sentBack(subject, waiting, why);
    }

    /** Whoever handles the case goes on with it: the answer is theirs to change again. */
    public void takeBack(UUID caseId, Actor by) {
        Case subject = cases.hold(caseId);
        Approval waiting = store.find(caseId).filter(Approval::isWaiting)
                .orElseThrow(() -> new Refusal("casework.refused.changedMeanwhile"));
        store.giveBack(caseId, null);
        ledger.note(subject, NewEntry.of(EntryKind.APPROVAL_WITHDRAWN, by).with("author", waiting.author()));
    }

    /** Another department answers for itself. Writes no line: whoever moves the case goes on with it as it is. */
    @EventListener
    void on(CaseReassigned event) {
        store.giveBack(event.caseId(), null);
    }

    private Approval waiting(Read read, Case subject, Actor by) {
        Approval waiting = store.find(subject.id())
                .filter(Approval::isWaiting)
                .filter(one -> one.askedAt().equals(read.askedAt()))
                .orElseThrow(() -> new Refusal("casework.refused.changedMeanwhile"));
        if (waiting.authorId().equals(by.accountId())) {
            throw new Refusal("casework.refused.ownApproval");
        }
        if (approvers.of(subject, waiting.authorId()).stream().noneMatch(one -> one.id().equals(by.accountId()))) {
            throw new Refusal("casework.refused.notApprover");
        }
        return waiting;
    }

    /** The answer to a case that is written and has not left. */
    @Transactional(readOnly = true)
    public Optional<Approval> find(UUID caseId) {
        return store.find(caseId);
    }

    /** Who may approve it today. */
    @Transactional(readOnly = true)
    public List<Staff> approvers(Case subject, Approval approval) {
        return approvers.of(subject, approval.authorId());
    }

    /**
     * @param approvers who may approve it today
     * @param isForThem whether the viewer is one of them; otherwise they wrote it
     */
    public record Waiting(Case subject, Approval approval, List<Staff> approvers, boolean isForThem) {}

    /** The answer to a case that waits for somebody, or that they wrote and others approve. */
    @Transactional(readOnly = true)
    public Optional<Waiting> find(Case subject, UUID account) {
        return store.find(subject.id()).filter(Approval::isWaiting).flatMap(one -> waiting(subject, one, account, approvers.roster()));
    }

    private Optional<Waiting> waiting(Case subject, Approval one, UUID account, Approvers.Roster roster) {
        if (!one.authorId().equals(account) && !approvers.isCalled(account, subject, roster)) {
            return Optional.empty();
        }
        List<Staff> may = approvers.of(subject, one.authorId(), roster);
        boolean isForThem = may.stream().anyMatch(staff -> staff.id().equals(account));
        return isForThem || one.authorId().equals(account)
                ? Optional.of(new Waiting(subject, one, may, isForThem))
                : Optional.empty();
    }

    /** What waits for somebody, and what of theirs waits for others, the longest first. */
    @Transactional(readOnly = true)
    public List<Waiting> listOf(UUID account) {
        List<Approval> waiting = store.listWaiting();
        Approvers.Roster roster = approvers.roster();
        Map<UUID, Case> subjects = cases.list(waiting.stream().map(Approval::caseId).toList()).stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        return waiting.stream()
                .filter(one -> subjects.containsKey(one.caseId()))
                .flatMap(one -> waiting(Objects.requireNonNull(subjects.get(one.caseId())), one, account, roster).stream())
                .toList();
    }
}

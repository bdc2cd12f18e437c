package org.parvis.casework;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Component;

/** Ends cases by decisions, and takes back what was wrongly held for a duplicate. */
@Component
class CaseClosing {

    private final CaseStore cases;
    private final TimelineStore timeline;
    private final DecisionStore decisions;
    private final CaseLedger ledger;
    private final Handlers handlers;
    private final CaseEvents events;
    private final RequesterLetters requesterLetters;
    private final StaffLetters staffLetters;
    private final Substitutes substitutes;
    private final TaskCancelling tasks;
    private final ApprovalRules rules;
    private final ApprovalStore approvals;
    private final ChecklistStore steps;

    CaseClosing(
            CaseStore cases,
            TimelineStore timeline,
            DecisionStore decisions,
            CaseLedger ledger,
            Handlers handlers,
            CaseEvents events,
            RequesterLetters requesterLetters,
            StaffLetters staffLetters,
            Substitutes substitutes,
            TaskCancelling tasks,
            ApprovalRules rules,
            ApprovalStore approvals,
            ChecklistStore steps) {
        this.steps = steps;
        this.rules = rules;
        this.approvals = approvals;
        this.tasks = tasks;
        this.cases = cases;
        this.timeline = timeline;
        this.decisions = decisions;
        this.ledger = ledger;
        this.handlers = handlers;
        this.events = events;
        this.requesterLetters = requesterLetters;
        this.staffLetters = staffLetters;
        this.substitutes = substitutes;
    }

    /**
     * Every end of a case by somebody of the authority or of another body. An answer that needs approval is refused: it
     * goes through {@link Approvals}. What a body decides is the body's own.
     */
    Case decide(Case before, DecisionDraft draft, Actor by) {
        if (by.party() != Party.OUTSIDE_BODY && rules.isNeeded(before, draft.outcome())) {
            throw new Refusal("casework.refused.approval");
        }
        return settle(before, draft, by);
    }

    /** What is wrong with a decision is said before anybody is asked to approve it. */
    DecisionDraft check(Case before, DecisionDraft draft, Actor by) {
        DecisionDraft signed = signed(draft, before, by);
        signed.checkLengths();
        requesterLetters.checkText(signed.sms());
        Needs.check(before, signed.outcome().move(), by, signed.given());
        if (by.party() == Party.AGENT && ApprovalRules.answers(signed.outcome())) {
            checkSteps(before);
        }
        return signed;
    }

    private void checkSteps(Case before) {
        List<String> missing = steps.listMissing(before.id());
        if (!missing.isEmpty()) {
            throw new Refusal("casework.refused.checklist", String.join(", ", missing));
        }
    }

    /** What nobody needs any longer ends with the case, unless the draft lets it go on. */
    Case settle(Case before, DecisionDraft draft, Actor by) {
        DecisionDraft signed = check(before, draft, by);
        approvals.delete(before.id());
        Case closed =
                switch (signed.outcome()) {
                    case RESOLVED, DECLINED -> close(before, new Taken(decision(before, signed), signed.sms()), by, entry(signed, by));
                    case FORWARDED -> forward(before, signed, by);
                    case DUPLICATE -> markDuplicate(before, signed, by);
                };
        if (signed.openTasks() == TaskFate.CANCELLED) {
            tasks.cancelOpen(closed, by);
        }
        return closed;
    }

    /** What the rules themselves send elsewhere: the reason is the rule. */
    Case forwardByRule(Case before, Handler body) {
        Signatory signatory = new Signatory(handlers.authority().name(), handlers.words("casework.theAuthority"));
        String fact = before.whyHere().label().isBlank() ? body.name() : before.whyHere().label();
        String reason = handlers.words("casework.forwardedByRule", body.name(), fact);
        return settle(before, DecisionDraft.forwarded(body.id(), reason).signedBy(signatory), Actor.system());
    }

    private Case forward(Case before, DecisionDraft draft, Actor by) {
        Handler body = handlers.find(Objects.requireNonNull(draft.bodyId()))
                .filter(Handler::isOutside)
                .orElseThrow(() -> new Refusal("casework.refused.body"));
        Decision decision = decision(before, draft);
        NewEntry entry = entry(draft, by).with("bodyId", body.id()).with("body", body.name());
        Case forwarded = close(before, new Taken(decision, draft.sms()), by, entry);
        if (!body.takesRequests()) {
            staffLetters.forwarded(forwarded, decision, body);
        }
        return forwarded;
    }

    private Case markDuplicate(Case before, DecisionDraft draft, Actor by) {
        Case original = cases.find(Objects.requireNonNull(draft.originalId()))
                .orElseThrow(() -> new Refusal("casework.refused.original"));
        if (original.id().equals(before.id())
                || original.status() == CaseStatus.DUPLICATE
                || !cases.duplicatesOf(before.id()).isEmpty()) {
            throw new Refusal("casework.refused.original");
        }
        NewEntry entry = entry(draft, by).with("originalId", original.id()).with("original", original.number());
        Case duplicate = close(before, new Taken(decision(before, draft), draft.sms()), by, entry);
        ledger.note(original, NewEntry.of(EntryKind.DUPLICATE_JOINED, by).with("duplicate", before.number()));
        events.markedDuplicate(duplicate, original);
        return duplicate;
    }

    /** The case stands again where it stood before it was marked. */
    Case undoDuplicate(Case before, String reason, Actor by) {
        Needs.check(before, MoveKind.UNDO_DUPLICATE, by, Needs.given(Given.REASON, reason));
        UUID originalId = Objects.requireNonNull(before.state().originalId());
        Case original = cases.find(originalId).orElseThrow();
        NewEntry entry = NewEntry.takingBack(EntryKind.DUPLICATE_UNDONE, by)
                .toPublic(reason.strip())
                .with("original", original.number());
        Case restored = ledger.write(before, before.state().open(statusBefore(before)), entry);
        ledger.note(original, NewEntry.of(EntryKind.DUPLICATE_LEFT, by).with("duplicate", before.number()));
        events.moved(before, restored);
        events.duplicateUndone(restored, original);
        return restored;
    }

    /** The case goes on as if it had not been answered: the same clock, not counted as reopened. */
    Case takeBackDecision(Case before, String reason, @Nullable String toAgents, Actor by) {
        Needs.check(before, MoveKind.REOPEN, by, Needs.given(Given.REASON, reason));
        NewEntry entry = NewEntry.takingBack(EntryKind.REOPENED, by)
                .toAgents(toAgents)
                .with("reason", reason.strip());
        Case restored = ledger.write(before, before.state().open(statusBefore(before)), entry);
        events.moved(before, restored);
        requesterLetters.reopened(restored);
        return restored;
    }

    /** Where a closed case stood when it was last open. */
    private CaseStatus statusBefore(Case closed) {
        return timeline.list(List.of(closed.id())).reversed().stream()
                .map(Entry::statusAfter)
                .filter(CaseStatus::isOpen)
                .findFirst()
                .orElse(CaseStatus.RECEIVED);
    }

    /** @param sms words in which it is told by text message; null for the usual ones */
    private record Taken(Decision decision, @Nullable String sms) {}

    private Case close(Case before, Taken taken, Actor by, NewEntry entry) {
        Decision decision = taken.decision();
        decisions.insert(decision, by.accountId());
        Case closed = ledger.write(before, before.state().closed(decision).assignedTo(substitutes.whoHas(before, by)),
                entry.with("decisionId", decision.id()));
        events.moved(before, closed);
        if (decision.outcome() != Outcome.DUPLICATE) {
            events.decided(closed, decision);
        }
        requesterLetters.decided(closed, decision, taken.sms());
        return closed;
    }

    private Decision decision(Case on, DecisionDraft draft) {
        return new Decision(
                Ids.next(),
                on.id(),
                draft.outcome(),
                draft.fact().strip(),
                draft.law(),
                draft.nextSteps(),
                Objects.requireNonNull(draft.signatory()),
                draft.bodyId(),
                draft.originalId(),
                ledger.now());
    }

    private DecisionDraft signed(DecisionDraft draft, Case before, Actor by) {
        if (draft.signatory() != null || by.name() == null) {
            return draft;
        }
        String capacity = handlers.find(before.departmentId()).map(Handler::name).orElse("");
        return draft.signedBy(new Signatory(by.name(), capacity));
    }

    private static NewEntry entry(DecisionDraft draft, Actor by) {
        return NewEntry.of(EntryKind.of(draft.outcome().move()), by).toPublic(draft.fact().strip());
    }
}

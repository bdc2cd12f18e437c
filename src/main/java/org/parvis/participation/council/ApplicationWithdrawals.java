package org.parvis.participation.council;

import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.ApprovalRules;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Signatory;
import org.parvis.participation.council.Application.State;
import org.parvis.shared.Refusal;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whoever applied for a seat does not want one any more: before the answer, and after it as long as they have no seat. Who is a substitute leaves
 * that place. The case is held first, as for an answer.
 */
@Service
@Transactional
class ApplicationWithdrawals {

    private final ApplicationStore store;
    private final ApplicationAnswers answers;
    private final MandateEnds ends;
    private final Cases cases;
    private final CaseActs acts;
    private final CaseWriting writing;
    private final ApprovalRules approvals;
    private final Departments departments;
    private final Territories territories;
    private final Words words;

    ApplicationWithdrawals(
            ApplicationStore store,
            ApplicationAnswers answers,
            MandateEnds ends,
            Cases cases,
            CaseActs acts,
            CaseWriting writing,
            ApprovalRules approvals,
            Departments departments,
            Territories territories,
            Words words) {
        this.store = store;
        this.answers = answers;
        this.ends = ends;
        this.cases = cases;
        this.acts = acts;
        this.writing = writing;
        this.approvals = approvals;
        this.departments = departments;
        this.territories = territories;
        this.words = words;
    }

    /** Whether there is something to withdraw from: no answer yet, no seat, or a substitute's place. */
    @Transactional(readOnly = true)
    boolean isPossible(Application one, Case subject) {
        return one.state().isOpen() ? subject.status().isOpen() : one.state() == State.CHOSEN && isWithoutSeat(one);
    }

    private boolean isWithoutSeat(Application one) {
        return answers.maySit(one) || answers.mandate(one).filter(Mandate::isSubstitute).isPresent();
    }

    /**
     * They do not want to any more.
     *
     * @throws Refusal where they sit, or it was refused or withdrawn
     */
    void withdraw(UUID id) {
        Case held = cases.hold(store.find(id).orElseThrow().caseId());
        Application one = store.find(id).orElseThrow();
        if (!isPossible(one, held)) {
            throw new Refusal("council.refused.answered");
        }
        store.stand(id, State.WITHDRAWN);
        if (one.state().isOpen()) {
            close(held);
        } else {
            answers.mandate(one).ifPresent(ends::giveUp);
            writing.addNote(held.id(), say("gaveUp"), Actor.requester());
        }
    }

    /** Where answers are approved, somebody writes this one as well. */
    private void close(Case held) {
        if (approvals.find(held).isEmpty()) {
            String department = departments.find(held.departmentId()).map(Department::name).orElse("");
            acts.decide(held.id(), DecisionDraft.resolved(say("withdrawn")).signedBy(new Signatory(territories.current().name(), department)), Actor.system());
        }
    }

    private String say(String key) {
        return words.text(territories.current().language(), "council.application." + key);
    }
}

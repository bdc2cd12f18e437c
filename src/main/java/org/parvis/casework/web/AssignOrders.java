package org.parvis.casework.web;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Assignee;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Team;
import org.parvis.identity.Accounts;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Component;

/** Gives a case to whom a form names. */
@Component
class AssignOrders {

    private final CaseActs acts;
    private final Assignees assignees;
    private final Accounts accounts;

    AssignOrders(CaseActs acts, Assignees assignees, Accounts accounts) {
        this.acts = acts;
        this.assignees = assignees;
        this.accounts = accounts;
    }

    /** «Je m'en occupe», from wherever the case stands. */
    void takeOver(Case subject, Actor by) {
        if (subject.status() == CaseStatus.RECEIVED) {
            acts.take(subject.id(), by);
        } else {
            acts.assign(subject.id(), new Assignee(Objects.requireNonNull(by.accountId()), Objects.requireNonNull(by.name())), by);
        }
    }

    /** To a team, to somebody, or to nobody: then it is the department's as a whole. */
    void assign(Case subject, ActInput input, Actor by) {
        Team team = assignees.team(input.text("assignee")).orElse(null);
        Assignee assignee = team == null ? assignee(input, subject) : null;
        if (team != null) {
            acts.giveToTeam(subject.id(), team.id(), by);
        } else if (assignee == null && subject.state().teamId() != null) {
            acts.giveToTeam(subject.id(), null, by);
        } else {
            acts.assign(subject.id(), assignee, by);
        }
    }

    private @Nullable Assignee assignee(ActInput input, Case subject) {
        if (input.text("assignee").isEmpty()) {
            return null;
        }
        UUID id = input.id("assignee", "desk.refused.assignee");
        return accounts.listStaff(subject.departmentId()).stream()
                .filter(staff -> staff.id().equals(id))
                .findFirst()
                .map(staff -> new Assignee(staff.id(), staff.name()))
                .orElseThrow(() -> new Refusal("desk.refused.assignee"));
    }
}

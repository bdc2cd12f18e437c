package org.parvis.participation.decision.web;

import org.parvis.participation.budget.BudgetRights;
import org.parvis.participation.decision.DecisionRights;
import org.parvis.participation.decision.Matter;
import org.parvis.participation.decision.Matters;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.web.HttpProblem;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** What an address of the desk asks to decide on; for whoever may not decide on it, it is not there. */
@Component
class DeskMatters {

    private final Matters matters;
    private final DecisionRights rights;
    private final ProcessRights teams;
    private final BudgetRights budgets;

    DeskMatters(Matters matters, DecisionRights rights, ProcessRights teams, BudgetRights budgets) {
        this.budgets = budgets;
        this.matters = matters;
        this.rights = rights;
        this.teams = teams;
    }

    /** A vote. */
    Matter voted(String slug, Visitor visitor) {
        budgets.get(slug, visitor);
        return matters.findVoted(slug).orElseThrow(HttpProblem::notFound);
    }

    Matter held(String slug, Visitor visitor) {
        return matters.findHeld(slug)
                .filter(matter -> matter instanceof Matter.Held held && teams.may(visitor, ProcessAct.CONCLUDE, held.process()))
                .orElseThrow(HttpProblem::notFound);
    }

    /** A petition. */
    Matter asked(String number, Visitor visitor) {
        return matters.findAsked(number)
                .filter(matter -> rights.mayDecide(matter.petition().department(), visitor))
                .orElseThrow(HttpProblem::notFound);
    }
}

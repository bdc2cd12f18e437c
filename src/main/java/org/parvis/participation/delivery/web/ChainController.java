package org.parvis.participation.delivery.web;

import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The way of each project of a vote, whether it was taken or not. */
@Controller
@AllowAnyone
class ChainController {

    private final Budgets budgets;
    private final ProjectChain chain;

    ChainController(Budgets budgets, ProjectChain chain) {
        this.budgets = budgets;
        this.chain = chain;
    }

    @GetMapping("/budgets/{slug}/projets/{code}")
    Page show(@PathVariable String slug, @PathVariable String code, View view) {
        VotedBudget voted = budgets.findPublished(slug).orElseThrow(HttpProblem::notFound);
        BudgetProject project = voted.budget().projects().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(HttpProblem::notFound);
        return Page.of("delivery/chain", new ChainPage(voted.budget(), project, chain.of(voted, project, view)));
    }
}

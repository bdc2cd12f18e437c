package org.parvis.participation.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteFile;
import org.parvis.ballot.vote.VoteFiles;
import org.parvis.ballot.vote.VotePulse;
import org.parvis.ballot.vote.Votes;
import org.parvis.ballot.vote.Witnesses;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.Sequel;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.PaperBallots;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.web.AllowAnyone;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.RateLimits;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A budget: its projects, its rule, its result; and every file with which anybody checks it. */
@Controller
@AllowAnyone
class BudgetController {

    private final Budgets budgets;
    private final Votes votes;
    private final VoteFiles files;
    private final Witnesses witnesses;
    private final VotePulse pulse;
    private final PaperBallots papers;
    private final BudgetRule rule;
    private final Results results;
    private final Proposals ideas;
    private final Processes processes;
    private final List<Sequel> sequels;
    private final RateLimits limits;

    BudgetController(
            Budgets budgets, Votes votes, VoteFiles files, Witnesses witnesses, VotePulse pulse, PaperBallots papers, BudgetRule rule, Results results,
            Proposals ideas, Processes processes, List<Sequel> sequels, RateLimits limits) {
        this.sequels = sequels;
        this.witnesses = witnesses;
        this.pulse = pulse;
        this.papers = papers;
        this.budgets = budgets;
        this.votes = votes;
        this.files = files;
        this.rule = rule;
        this.results = results;
        this.ideas = ideas;
        this.processes = processes;
        this.limits = limits;
    }

    /** Whoever cuts the address of a budget short finds all of them. */
    @GetMapping("/budgets")
    ResponseEntity<Void> all(View view) {
        return Redirect.to(view, "/participer");
    }

    @GetMapping("/budgets/{slug}")
    Page show(@PathVariable String slug, View view) {
        VotedBudget voted = get(slug);
        Budget budget = voted.budget();
        Vote vote = voted.vote();
        Vote.Stage stage = vote.stage(budgets.now());
        return Page.of("budget/budget", new BudgetPage(
                budget, process(budget), hidden(budget), vote, stage, rule.of(budget, vote, view), votes.countVoters(vote), files.checkpoint(vote), witnesses.of(vote),
                stage == Vote.Stage.PUBLISHED ? results.of(budget, vote, view) : null,
                stage == Vote.Stage.PUBLISHED ? papers.figures(voted) : PaperBallots.Figures.NONE, pulse.outages(vote),
                stage == Vote.Stage.PUBLISHED ? sequels.stream().flatMap(one -> one.links(budget.id(), budget.path()).stream()).toList() : List.of()));
    }

    private @Nullable Process process(Budget budget) {
        return budget.processId() == null ? null : processes.findPublished(budget.processId()).orElse(null);
    }

    /** Numbers of ideas from which projects came and that nobody can read any more: a link would lead nowhere. */
    private Set<String> hidden(Budget budget) {
        Set<String> numbers = budget.projects().stream().map(BudgetProject::proposal).filter(one -> !one.isEmpty()).collect(Collectors.toSet());
        return numbers.isEmpty()
                ? Set.of()
                : ideas.listByNumber(numbers).stream()
                        .filter(one -> !one.isVisible() || one.isForgotten())
                        .map(Proposal::number)
                        .collect(Collectors.toSet());
    }

    /** The files that {@code ./parvis verify} and verify.py read. */
    @GetMapping("/budgets/{slug}/preuves/{name}")
    void file(@PathVariable String slug, @PathVariable String name, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        limits.lookUp(request);
        VoteFile file = files.find(get(slug).vote(), name).orElseThrow(HttpProblem::notFound);
        response.setContentType(name.endsWith(".json") ? "application/json" : "text/plain;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        file.writeTo(response.getOutputStream());
    }

    private VotedBudget get(String slug) {
        return budgets.findPublished(slug).orElseThrow(HttpProblem::notFound);
    }
}

package org.parvis.participation.budget.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.web.AllowAnyone;
import org.parvis.web.Feed;
import org.parvis.web.HttpProblem;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What became of the projects and the closing of a vote after its opening, as Atom and RSS. */
@Controller
@AllowAnyone
class ChangeFeedController {

    private final Budgets budgets;

    ChangeFeedController(Budgets budgets) {
        this.budgets = budgets;
    }

    @GetMapping("/budgets/{slug}/changements.{format:atom|rss}")
    void changes(@PathVariable String slug, @PathVariable String format, View view, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        VotedBudget voted = budgets.findPublished(slug).orElseThrow(HttpProblem::notFound);
        Budget budget = voted.budget();
        List<Feed.Entry> entries = new ArrayList<>(ClosingLine.of(voted.vote(), view).stream()
                .map(line -> new Feed.Entry(
                        line.what(), budget.path() + "?prolongation=" + line.at().getEpochSecond() + "#prolongations", line.at(), line.at(), line.why(), null, null))
                .toList());
        ChangeLine.of(budget, voted.vote(), view).stream()
                .map(line -> new Feed.Entry(
                        line.what(), budget.path() + "/projets/" + line.code() + "?changement=" + line.at().getEpochSecond(), line.at(), line.at(), line.reason() + " – " + line.by(), null, null))
                .forEach(entries::add);
        entries.sort(Comparator.comparing(Feed.Entry::published).reversed());
        new Feed(view.site().name() + " – " + budget.title(), view.path(), budget.path(), entries).write(format.equals("atom"), view, request, response);
    }
}

package org.parvis.participation.web;

import java.util.List;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.ProjectOfIdea;
import org.parvis.participation.budget.web.ChangeLine;
import org.parvis.web.View;

/**
 * A project that came from an idea, on the idea's page.
 *
 * @param changes of it while people voted, in their order
 */
public record IdeaProject(ProjectOfIdea project, List<ChangeLine> changes) {

    /** Those that everybody can read and that came from the idea of that number. */
    static List<IdeaProject> of(String idea, Budgets budgets, View view) {
        return budgets.listFrom(idea).stream()
                .map(project -> new IdeaProject(
                        project,
                        budgets.findPublished(project.slug()).map(voted -> ChangeLine.of(voted.budget(), voted.vote(), project.code(), view)).orElse(List.of())))
                .toList();
    }
}

package org.parvis.participation.budget.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.ballot.proof.BallotProblem;
import org.parvis.ballot.proof.Zone;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.BudgetSection;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/** Says what keeps a marked ballot from counting, in words that tell what to do. */
final class BallotReading {

    private BallotReading() {}

    /** Adds what is wrong with it, where it is to be put right; nothing where it counts. */
    static void check(Budget budget, Vote vote, BallotForm form, FormErrors errors, View view) {
        if (form.isFromBefore(budget)) {
            errors.add(first(budget, form), view.t("ballot.refused.changed"));
            return;
        }
        if (form.isUnreadable(budget)) {
            errors.add(first(budget, form), view.t("budget.problem.unreadable." + budget.about().kind()));
            return;
        }
        List<BudgetSection> disordered = form.outOfOrder(budget);
        disordered.forEach(section -> errors.add(section.field(), view.t("budget.problem.unreadable.RANKED")));
        if (!disordered.isEmpty()) {
            return;
        }
        List<Mark> marks = form.read(budget);
        vote.course().problems(marks).forEach(problem -> errors.add(
                problem.zone().map(zone -> "bulletin." + zone.id()).orElse(first(budget, form)), words(problem, budget, marks, view)));
    }

    /** Where what concerns the whole ballot stands: in its first section. */
    static String first(Budget budget, BallotForm form) {
        return Ballots.sections(budget, form.zone()).getFirst().field();
    }

    private static String words(BallotProblem problem, Budget budget, List<Mark> marks, View view) {
        Optional<Zone> zone = problem.zone();
        List<Mark> inside = marks.stream()
                .filter(mark -> zone.isEmpty() || budget.projects().get(mark.project()).zone().equals(zone.get().id()))
                .toList();
        BallotLimits limits = zone.flatMap(one -> budget.zone(one.id())).map(one -> one.own().over(budget.about().limits())).orElse(budget.about().limits());
        String words = view.t(
                "budget.problem." + problem.problem(),
                inside.size(),
                limits.min(),
                limits.max(),
                Money.of(zone.map(Zone::envelope).orElse(budget.about().envelope()), view),
                inside.stream().mapToInt(Mark::points).sum(),
                budget.about().mostPoints(),
                limits.maxSum(),
                inside.stream()
                        .map(mark -> budget.projects().get(mark.project()))
                        .filter(project -> budget.withdrawal(project).isPresent())
                        .map(BudgetProject::name)
                        .collect(Collectors.joining(view.t("budget.rule.zones.and"))));
        return zone.map(one -> view.t("budget.chosen.zone", one.name(), words)).orElse(words);
    }
}

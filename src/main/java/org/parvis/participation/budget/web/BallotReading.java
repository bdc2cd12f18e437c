package org.parvis.participation.budget.web;

import java.util.List;
import java.util.Optional;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits.Problem;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.Vote;
import org.parvis.participation.budget.Budget;
import org.parvis.web.View;

/** Says what keeps a marked ballot from counting, in words that tell what to do. */
final class BallotReading {

    private BallotReading() {}

    /** What is wrong with it; empty where it counts. */
    static Optional<String> problem(Budget budget, Vote vote, BallotForm form, View view) {
        if (form.isUnreadable(budget)) {
            return Optional.of(view.t("budget.problem.unreadable." + budget.about().kind()));
        }
        List<Mark> marks = form.read(budget);
        return vote.terms()
                .limits()
                .problem(vote.terms().kind(), marks, vote.terms().projects())
                .map(problem -> words(problem, budget, marks, view));
    }

    private static String words(Problem problem, Budget budget, List<Mark> marks, View view) {
        int points = marks.stream().mapToInt(Mark::points).sum();
        return view.t(
                "budget.problem." + problem,
                marks.size(),
                budget.about().least(),
                most(budget),
                Money.of(budget.about().envelope(), view),
                points,
                budget.about().mostPoints(),
                budget.about().sumPoints());
    }

    private static int most(Budget budget) {
        return budget.about().kind() == BallotKind.CHOOSE_ONE ? 1 : budget.about().most();
    }
}

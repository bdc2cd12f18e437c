package org.parvis.participation.budget.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.CountedPart;
import org.parvis.ballot.proof.Publication;
import org.parvis.ballot.tally.Explanation;
import org.parvis.ballot.tally.Method;
import org.parvis.ballot.tally.Outcome;
import org.parvis.ballot.tally.Verdict;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteFiles;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.BudgetZone;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Explains a result: for each project why it is paid for or not, and what it lacked. */
@Component
public class Results {

    private final VoteFiles files;

    Results(VoteFiles files) {
        this.files = files;
    }

    public ResultView of(Budget budget, Vote vote, View view) {
        Publication published = files.result(vote);
        ZoneMoney money = new ZoneMoney(budget, published.parts(), view);
        List<ResultView.Part> parts = IntStream.range(0, published.parts().size())
                .mapToObj(place -> part(budget, published.parts().get(place), money.of(place), view))
                .toList();
        return new ResultView(published.ballots(), published.spent(), budget.about().envelope() - published.spent(), parts);
    }

    private static ResultView.Part part(Budget budget, CountedPart counted, List<String> money, View view) {
        Outcome outcome = counted.outcome();
        List<BudgetProject> projects = counted.part().terms().projects().stream()
                .map(project -> budget.projects().stream().filter(one -> one.code().equals(project.id())).findFirst().orElseThrow())
                .toList();
        long highest = Math.max(1, outcome.explanations().stream().mapToLong(Explanation::score).max().orElse(1));
        List<Explanation> order = new ArrayList<>(outcome.winners().stream().map(outcome.explanations()::get).toList());
        outcome.explanations().stream()
                .filter(why -> !why.verdict().isFunded())
                .sorted(Comparator.comparingLong(Explanation::score).reversed().thenComparingInt(Explanation::project))
                .forEach(order::add);
        List<ResultView.Row> rows = order.stream().map(why -> row(budget, projects.get(why.project()), why, highest, view)).toList();
        @Nullable BudgetZone zone = counted.part().zone().flatMap(one -> budget.zone(one.id())).orElse(null);
        return new ResultView.Part(zone, counted.election().ballots(), money, counted.isSummed(), rows);
    }

    private static ResultView.Row row(Budget budget, BudgetProject project, Explanation why, long highest, View view) {
        return new ResultView.Row(
                project.code(),
                project.name(),
                project.cost(),
                why.score(),
                why.voters(),
                (int) (100 * why.score() / highest),
                why.verdict().isFunded(),
                why.amount(),
                sentence(budget, why, view));
    }

    private static String sentence(Budget budget, Explanation why, View view) {
        boolean isBought = why.verdict() == Verdict.FUNDED && budget.about().method() == Method.EQUAL_SHARES;
        boolean isServed = why.verdict() == Verdict.FUNDED && !why.about().isEmpty();
        String words = view.t(
                isBought ? "budget.why.BOUGHT" : isServed ? "budget.why.SERVED" : "budget.why." + why.verdict(), why.rank(),
                Money.of(why.rest(), view), Money.of(why.missingMoney(), view), Money.of(why.amount(), view), why.about());
        String unit = budget.about().kind().isApprovalLike() ? "votes" : "points";
        return why.missingScore().isEmpty() ? words : words + " " + view.t("budget.why.missing." + unit, why.missingScore().getAsLong());
    }
}

package org.parvis.participation.budget.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.CountedPart;
import org.parvis.ballot.proof.Publication;
import org.parvis.ballot.proof.Zone;
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
        List<ResultView.Row> all = Stream.concat(rows.stream(), withdrawn(budget, counted, view)).toList();
        @Nullable BudgetZone zone = counted.part().zone().flatMap(one -> budget.zone(one.id())).orElse(null);
        return new ResultView.Part(zone, counted.election().ballots(), money, counted.isSummed(), all);
    }

    /** What left the vote before it was counted, with who decided that and why. */
    private static Stream<ResultView.Row> withdrawn(Budget budget, CountedPart counted, View view) {
        String zone = counted.part().zone().map(Zone::id).orElse("");
        return budget.projects().stream()
                .filter(project -> project.zone().equals(zone))
                .flatMap(project -> budget.withdrawal(project).stream().map(change -> new ResultView.Row(
                        project.code(), project.name(), project.cost(), 0, 0, 0, false, 0,
                        view.t("budget.why.WITHDRAWN", view.date(Instant.parse(change.at())), change.by(), change.reason()), true)));
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
                sentence(budget, why, view),
                false);
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

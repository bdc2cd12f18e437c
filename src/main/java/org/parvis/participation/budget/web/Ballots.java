package org.parvis.participation.budget.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.Cast;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.web.Page;
import org.parvis.web.QrDrawing;
import org.parvis.web.View;

/** What the pages of voters and of counters share: what a ballot says, and its receipt. */
final class Ballots {

    private Ballots() {}

    /** What a ballot may hold, in a sentence. */
    static String rule(Budget budget, View view) {
        BudgetDraft about = budget.about();
        return view.t(
                "budget.rule.ballot." + about.kind(), about.least(), about.most(), about.mostPoints(), about.sumPoints(),
                Money.of(about.envelope(), view));
    }

    static Page receipt(Budget budget, Vote vote, Cast cast, List<Mark> marks, String token, VoteChannel channel, View view) {
        String address = view.absoluteUrl(budget.path() + "/verifier#" + cast.receipt().code());
        List<String> chosen = channel == VoteChannel.COUNTER ? List.of() : chosen(budget, marks, view);
        return Page.of(
                "budget/receipt", new CastPage(
                budget, vote, cast, chosen, token, channel, vote.promisedBy(Instant.now()),
                QrDrawing.of(address)));
    }

    /** Names of projects as somebody marked them: with points, or by rank. */
    static List<String> chosen(Budget budget, List<Mark> marks, View view) {
        BallotKind kind = budget.about().kind();
        List<Mark> order = kind == BallotKind.RANKED || kind == BallotKind.CUMULATIVE
                ? marks.stream().sorted((one, other) -> Integer.compare(other.points(), one.points())).toList()
                : marks;
        return IntStream.range(0, order.size())
                .mapToObj(i -> {
                    String name = budget.projects().get(order.get(i).project()).name();
                    return switch (kind) {
                        case CUMULATIVE -> view.t("budget.chosen.points", name, order.get(i).points());
                        case RANKED -> view.t("budget.chosen.rank", i + 1, name);
                        default -> name;
                    };
                })
                .toList();
    }
}

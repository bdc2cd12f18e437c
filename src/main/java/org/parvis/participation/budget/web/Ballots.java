package org.parvis.participation.budget.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.proof.ZoneLimits;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.BallotLimits;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.Cast;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.BudgetSection;
import org.parvis.participation.budget.BudgetZone;
import org.parvis.participation.budget.VoterProof;
import org.parvis.web.Page;
import org.parvis.web.QrDrawing;
import org.parvis.web.View;

/** What the pages of voters and of counters share: what a ballot says, and its receipt. */
public final class Ballots {

    private Ballots() {}

    /** What a ballot may hold, in a sentence. */
    static String rule(Budget budget, View view) {
        BudgetDraft about = budget.about();
        boolean hasZones = about.zoneChoice().isPresent();
        String words = view.t(
                "budget.rule.ballot." + about.kind() + (hasZones && about.kind() == BallotKind.KNAPSACK ? ".zones" : ""), about.least(), about.most(), about.mostPoints(), about.sumPoints(),
                Money.of(about.envelope(), view));
        if (!hasZones) {
            return words;
        }
        String others = budget.zones().stream()
                .filter(zone -> !zone.own().equals(ZoneLimits.NONE))
                .map(zone -> view.t("budget.rule.zones.envelope", zone.name(), limits(about, zone.own().over(about.limits()), view)))
                .collect(Collectors.joining(view.t("budget.rule.zones.and")));
        return words + " " + (others.isEmpty() ? view.t("budget.rule.ballot.zones") : view.t("budget.rule.ballot.zones.but", others));
    }

    /** What a ballot may hold in one section, in some words, where that is not the same in all; else nothing. */
    public static String limits(Budget budget, BudgetSection section, View view) {
        return budget.zones().stream().allMatch(zone -> zone.own().equals(ZoneLimits.NONE)) ? "" : limits(budget.about(), section.limits(), view);
    }

    /** What a voter may want to know of the projects of a section before they mark them. */
    public static List<String> groups(Budget budget, BudgetSection section, View view) {
        return SelectionSentences.groups(budget, section, view);
    }

    private static String limits(BudgetDraft about, BallotLimits limits, View view) {
        boolean isOneNumber = limits.min() == limits.max() && about.kind() != BallotKind.CUMULATIVE;
        return view.t(isOneNumber ? "budget.limits.exact" : "budget.limits." + about.kind(), limits.min(), limits.max(), about.mostPoints(), limits.maxSum());
    }

    /** What a ballot shows once this zone was chosen, if any; nothing where one is to be chosen first. */
    static List<BudgetSection> sections(Budget budget, String chosen) {
        List<BudgetZone> among = budget.zonesToChoose();
        if (among.isEmpty()) {
            return budget.sections();
        }
        return among.stream().noneMatch(zone -> zone.code().equals(chosen))
                ? List.of()
                : budget.sections().stream()
                        .filter(section -> section.zone() != null && (section.zone().isCityWide() || section.zone().code().equals(chosen)))
                        .toList();
    }

    /** What somebody declares on their honour as they vote. */
    static String attestation(Budget budget, String chosen, View view) {
        if (budget.about().proof() == VoterProof.LETTER) {
            return view.t("budget.vote.attest.LETTER");
        }
        boolean livesThere = budget.about().zoneChoice().filter(choice -> choice == ZoneChoice.RESIDENCE).isPresent();
        return view.t(
                livesThere ? "budget.vote.attest.RESIDENCE" : "budget.vote.attest", budget.about().ageFrom(), view.site().name(),
                budget.zone(chosen).map(BudgetZone::name).orElse(""));
    }

    static Page receipt(Budget budget, Vote vote, Cast cast, List<Mark> marks, String token, VoteChannel channel, View view) {
        String address = view.absoluteUrl(budget.path() + "/verifier#" + cast.receipt().code());
        List<String> chosen = channel == VoteChannel.COUNTER ? List.of() : chosen(budget, marks, view);
        return Page.of(
                "budget/receipt", new CastPage(
                budget, vote, cast, chosen, token, channel, vote.promisedBy(Instant.now()),
                QrDrawing.of(address)));
    }

    /** Names of projects as somebody marked them: with points, or by rank; after the name of their zone, if any. */
    static List<String> chosen(Budget budget, List<Mark> marks, View view) {
        if (budget.zones().isEmpty()) {
            return inOrder(budget, marks, view);
        }
        return budget.zones().stream()
                .flatMap(zone -> inOrder(
                                budget,
                                marks.stream()
                                        .filter(mark -> budget.projects().get(mark.project()).zone().equals(zone.code()))
                                        .toList(),
                                view)
                        .stream()
                        .map(words -> view.t("budget.chosen.zone", zone.name(), words)))
                .toList();
    }

    private static List<String> inOrder(Budget budget, List<Mark> marks, View view) {
        BallotKind kind = budget.about().kind();
        List<Mark> order = kind == BallotKind.RANKED || kind == BallotKind.CUMULATIVE
                ? marks.stream().sorted((one, other) -> Integer.compare(other.points(), one.points())).toList()
                : marks;
        return IntStream.range(0, order.size())
                .mapToObj(i -> {
                    BudgetProject project = budget.projects().get(order.get(i).project());
                    String name = budget.withdrawal(project).isEmpty() ? project.name() : view.t("budget.change.chosen", project.name());
                    return switch (kind) {
                        case CUMULATIVE -> view.t("budget.chosen.points", name, order.get(i).points());
                        case RANKED -> view.t("budget.chosen.rank", i + 1, name);
                        default -> name;
                    };
                })
                .toList();
    }
}

package org.parvis.participation.budget.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parvis.ballot.proof.CountedPart;
import org.parvis.ballot.proof.Leftover;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetZone;
import org.parvis.web.View;

/** Where the money of zones came from and went to, in sentences. */
final class ZoneMoney {

    private final Budget budget;
    private final List<CountedPart> parts;
    private final Leftover leftover;
    private final View view;

    /** @param parts as they are declared */
    ZoneMoney(Budget budget, List<CountedPart> parts, View view) {
        this.budget = budget;
        this.parts = parts;
        this.leftover = budget.about().selection().leftover();
        this.view = view;
    }

    /** What became of the envelope of the zone at that place; nothing for a vote without zones. */
    List<String> of(int place) {
        CountedPart part = parts.get(place);
        if (part.part().zone().isEmpty()) {
            return List.of();
        }
        String ballots = leftover == Leftover.LOST ? "budget.result.zone" : "budget.result.zone.moves";
        List<String> sentences = new ArrayList<>();
        long envelope = part.election().envelope();
        if (part.part().received() > 0) {
            sentences.addAll(received(place));
        }
        sentences.add(view.t(
                ballots, part.election().ballots(), Money.of(part.outcome().spent(), view), Money.of(envelope, view), Money.of(part.left(), view)));
        if (leftover != Leftover.LOST && part.left() > 0) {
            sentences.add(goesTo(place)
                    .map(zone -> view.t("budget.result.left.to", Money.of(part.left(), view), zone))
                    .orElseGet(() -> view.t("budget.result.left.lost")));
        }
        return sentences;
    }

    private List<String> received(int place) {
        List<String> sentences = new ArrayList<>();
        for (int from = 0; from < parts.size(); from++) {
            boolean isSource = from != place && (leftover == Leftover.CITY_WIDE || from == place - 1);
            if (isSource && parts.get(from).left() > 0) {
                sentences.add(view.t("budget.result.received", Money.of(parts.get(from).left(), view), budget.zones().get(from).name()));
            }
        }
        return sentences;
    }

    /** The name of the zone that has what this one leaves; empty where it is lost. */
    private Optional<String> goesTo(int place) {
        List<BudgetZone> zones = budget.zones();
        if (leftover == Leftover.NEXT_ZONE) {
            return place + 1 < zones.size() ? Optional.of(zones.get(place + 1).name()) : Optional.empty();
        }
        return zones.stream().filter(BudgetZone::isCityWide).map(BudgetZone::name).filter(name -> !name.equals(zones.get(place).name())).findFirst();
    }
}

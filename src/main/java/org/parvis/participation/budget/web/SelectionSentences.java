package org.parvis.participation.budget.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parvis.ballot.proof.Leftover;
import org.parvis.ballot.tally.Method;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetGroup;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.BudgetSection;
import org.parvis.participation.budget.BudgetZone;
import org.parvis.participation.budget.Selection;
import org.parvis.web.View;

/** How projects are chosen, in sentences made of what is in force: the method, what is served first, what bounds it, what decides between equals. */
final class SelectionSentences {

    private final Budget budget;
    private final BudgetDraft about;
    private final Selection selection;
    private final View view;
    private final boolean hasZones;

    private SelectionSentences(Budget budget, View view) {
        this.budget = budget;
        this.about = budget.about();
        this.selection = about.selection();
        this.view = view;
        this.hasZones = about.zoneChoice().isPresent();
    }

    static List<String> of(Budget budget, View view) {
        SelectionSentences sentences = new SelectionSentences(budget, view);
        List<String> all = new ArrayList<>();
        all.addAll(sentences.minimums());
        all.add(sentences.method());
        all.addAll(sentences.least());
        budget.groups().stream().filter(group -> group.most() > 0).map(sentences::most).forEach(all::add);
        all.addAll(sentences.part());
        all.add(sentences.ties());
        return all;
    }

    /** Of which projects of a section only some can be chosen: worth knowing before one marks them. */
    static List<String> groups(Budget budget, BudgetSection section, View view) {
        SelectionSentences sentences = new SelectionSentences(budget, view);
        List<String> inside = section.projects().stream().map(BudgetProject::code).toList();
        return budget.groups().stream()
                .filter(group -> group.most() > 0 && inside.containsAll(group.projects()))
                .map(sentences::most)
                .toList();
    }

    /** What each zone has, and where goes what it leaves; empty as long as a draft lacks the zones for that. */
    static Optional<String> envelopes(Budget budget, View view) {
        String each = budget.zones().stream()
                .map(zone -> view.t("budget.rule.zones.envelope", zone.name(), Money.of(zone.envelope(), view)))
                .collect(Collectors.joining(view.t("budget.rule.zones.and")));
        Leftover leftover = budget.about().selection().leftover();
        String city = budget.zones().stream().filter(BudgetZone::isCityWide).map(BudgetZone::name).findFirst().orElse("");
        return budget.zones().isEmpty() || leftover == Leftover.CITY_WIDE && city.isEmpty()
                ? Optional.empty()
                : Optional.of(view.t("budget.rule.zones.envelopes" + (leftover == Leftover.LOST ? "" : "." + leftover), each, city));
    }

    private String method() {
        String words = view.t("budget.rule.method." + about.method() + (hasZones ? ".zones" : ""), Money.of(about.envelope(), view));
        return about.method() == Method.EQUAL_SHARES ? words + " " + completion() : words;
    }

    /** Votes of before grow their shares by euros. */
    private String completion() {
        String step = selection.completion().growsShares() && selection.growth().parts() == 0 ? "byEuros." : "";
        return view.t("budget.rule.completion." + step + selection.completion());
    }

    private List<String> least() {
        boolean isApproval = about.kind().isApprovalLike();
        if (selection.leastIsPercent()) {
            String ballots = view.t(hasZones ? "budget.rule.ballots.zones" : "budget.rule.ballots");
            return List.of(view.t(isApproval ? "budget.rule.least.percent" : "budget.rule.least.percent.points", about.leastScore(), ballots));
        }
        return about.leastScore() > 1
                ? List.of(view.t(isApproval ? "budget.rule.least" : "budget.rule.least.points", about.leastScore()))
                : List.of();
    }

    private List<String> minimums() {
        List<String> words = new ArrayList<>();
        for (BudgetGroup group : budget.groups()) {
            if (group.isServedFirst()) {
                String key = (group.least() > 0 ? "budget.rule.groups.least" : "budget.rule.groups.amount") + (words.isEmpty() ? "" : ".then");
                words.add(group.least() > 0
                        ? view.t(key, group.name(), group.least(), names(group))
                        : view.t(key, group.name(), Money.of(group.leastAmount(), view), names(group)));
            }
        }
        return words;
    }

    private String most(BudgetGroup group) {
        return view.t("budget.rule.groups.most", group.name(), group.most(), names(group));
    }

    private String names(BudgetGroup group) {
        return budget.projects().stream()
                .filter(project -> group.projects().contains(project.code()))
                .map(BudgetProject::name)
                .collect(Collectors.joining(view.t("budget.rule.zones.and")));
    }

    private List<String> part() {
        if (selection.partPercent() == 0) {
            return List.of();
        }
        String divisible = budget.projects().stream()
                .filter(BudgetProject::isDivisible)
                .map(BudgetProject::name)
                .collect(Collectors.joining(view.t("budget.rule.zones.and")));
        String key = "budget.rule.part." + (selection.partOfAny() ? "ANY" : "DIVISIBLE") + (hasZones ? ".zones" : "");
        return List.of(view.t(key, selection.partPercent(), divisible));
    }

    private String ties() {
        if (selection.ties().equals(Selection.USUAL.ties())) {
            return view.t("budget.rule.ties");
        }
        if (selection.ties().isEmpty()) {
            return view.t("budget.rule.ties.lot");
        }
        return view.t(
                "budget.rule.ties.own",
                selection.ties().stream().map(tie -> view.t("budget.rule.tie." + tie)).collect(Collectors.joining(view.t("budget.rule.ties.then"))));
    }
}

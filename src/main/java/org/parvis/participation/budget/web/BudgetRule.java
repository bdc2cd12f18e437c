package org.parvis.participation.budget.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.NoteKey;
import org.parvis.ballot.proof.ZoneChoice;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.Witness;
import org.parvis.ballot.vote.Witnesses;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetDraft;
import org.parvis.participation.budget.BudgetZone;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.budget.EligibilityWords;
import org.parvis.participation.budget.VoterLists;
import org.parvis.participation.budget.VoterProof;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The rule of a budget in sentences, made of what is in force and never typed: they cannot say something else. */
@Component
class BudgetRule {

    private final Budgets budgets;
    private final EligibilityWords eligibility;
    private final VoterLists lists;
    private final Witnesses witnesses;

    BudgetRule(Budgets budgets, EligibilityWords eligibility, VoterLists lists, Witnesses witnesses) {
        this.witnesses = witnesses;
        this.budgets = budgets;
        this.eligibility = eligibility;
        this.lists = lists;
    }

    /** @param vote what holds; null while it is a draft */
    List<String> of(Budget budget, @Nullable Vote vote, View view) {
        BudgetDraft about = budget.about();
        List<String> sentences = new ArrayList<>();
        boolean isOver = vote != null && !budgets.now().isBefore(vote.closesAt());
        sentences.add(view.t(isOver ? "budget.rule.when.over" : "budget.rule.when", view.dateTime(about.opens()), view.dateTime(about.closes())));
        if (vote != null && !vote.course().extensions().list().isEmpty()) {
            sentences.add(view.t("budget.rule.when.extended", view.dateTime(vote.course().extensions().formerClosings(vote.terms()).getFirst())));
        }
        about.outage().ifPresent(rule -> sentences.add(view.t("budget.rule.outage", rule.minutes(), rule.hours())));
        // What is frozen is told as it was frozen, in French.
        boolean isFrench = view.locale().getLanguage().equals(Locale.FRENCH.getLanguage());
        int people = vote == null ? lists.count(budget) : vote.terms().rollSize();
        boolean byLetter = about.proof() == VoterProof.LETTER;
        sentences.add(vote != null && isFrench ? vote.terms().eligibility() : eligibility.of(about, people, view.locale()));
        if (byLetter) {
            sentences.add(view.t("budget.rule.list"));
        }
        boolean hasZones = about.zoneChoice().isPresent();
        zones(budget, view).ifPresent(words -> {
            sentences.add(words);
            SelectionSentences.envelopes(budget, view).ifPresent(sentences::add);
        });
        sentences.add(Ballots.rule(budget, view));
        sentences.add(view.t(byLetter ? "budget.rule.change.LETTER" : "budget.rule.change"));
        sentences.addAll(SelectionSentences.of(budget, view));
        if (about.sumsBelow() > 0) {
            sentences.add(view.t(hasZones ? "budget.rule.sums.zones" : "budget.rule.sums", about.sumsBelow()));
        }
        String names = (vote == null ? witnesses.list().stream().map(Witness::name) : vote.terms().witnesses().stream().map(key -> NoteKey.parse(key).name()))
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            sentences.add(view.t("budget.rule.witnesses", names));
        }
        return sentences;
    }

    /** Who votes in which zone, or in a draft what is missing to tell it; empty where there are to be none. */
    static Optional<String> zones(Budget budget, View view) {
        if (budget.about().zoneChoice().isPresent() && budget.zones().isEmpty()) {
            return Optional.of(view.t("budget.rule.zones.missing"));
        }
        String cityWide = budget.zones().stream().filter(BudgetZone::isCityWide).map(BudgetZone::name).findFirst().orElse("");
        if (cityWide.isEmpty() && budget.about().zoneChoice().filter(choice -> choice == ZoneChoice.CITY_AND_ONE).isPresent()) {
            return Optional.of(view.t("budget.rule.zones.missing.city"));
        }
        boolean isTold = budget.about().proof() == VoterProof.LETTER;
        return budget.about().zoneChoice()
                .map(choice -> view.t("budget.rule.zones." + choice + (isTold && choice == ZoneChoice.RESIDENCE ? ".LETTER" : ""), cityWide));
    }
}

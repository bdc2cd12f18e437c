package org.parvis.report.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.questions.AnswerChecks;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.Reports;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.Redirect;
import org.parvis.web.SeeOther;
import org.parvis.web.View;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Leads through the screens: always to the first that still has something to ask. */
@Component
class Wizard {

    static final double NEARBY_METRES = 60;

    private final Drafts drafts;
    private final Reports reports;
    private final Categories categories;
    private final PlaceChoices places;

    Wizard(Drafts drafts, Reports reports, Categories categories, PlaceChoices places) {
        this.drafts = drafts;
        this.reports = reports;
        this.categories = categories;
        this.places = places;
    }

    /** A screen for a draft that is still open. */
    Screen screen(String token, Step step) {
        return screen(token, open(token), step);
    }

    /** A draft that is still open; whoever goes back to one that was sent is led to its receipt. */
    Draft open(String token) {
        return drafts.find(token)
                .orElseThrow(() -> drafts.findReceipt(token).isPresent()
                        ? new SeeOther(receipt(token))
                        : new Refusal("report.refused.noDraft"));
    }

    static String receipt(String token) {
        return "/signaler/" + token + "/recu";
    }

    Screen screen(String token, Draft draft, Step step) {
        return new Screen(token, draft, step, category(draft), back(token, step), new FormErrors());
    }

    ResponseEntity<Void> goOn(View view, String token, Draft draft) {
        return Redirect.to(view, next(draft).path(token));
    }

    Step next(Draft draft) {
        Category category = category(draft);
        if (category == null) {
            return Step.CATEGORY;
        }
        if (draft.spot() == null) {
            return Step.PLACE;
        }
        if (!draft.progress().compared() && hasNearby(draft.spot(), category)) {
            return Step.NEARBY;
        }
        if (!isAnswered(draft, category)) {
            return Step.QUESTIONS;
        }
        if (!draft.progress().photographed()) {
            return Step.PHOTOS;
        }
        return draft.progress().contacted() ? Step.REVIEW : Step.CONTACT;
    }

    @Nullable Category category(Draft draft) {
        return draft.category() == null
                ? null
                : categories.treeForEverybody().findChoosable(draft.category()).orElse(null);
    }

    /** Everything that keeps the draft from being sent, in words, by field. */
    FormErrors problems(Draft draft, View view) {
        Map<String, String> problems =
                reports.problems(draft.report(view.locale().getLanguage(), CaseChannel.WEB));
        return FormErrors.of(problems, view);
    }

    private boolean hasNearby(Draft.Spot spot, Category category) {
        return !reports.nearby(spot.point(), category.code(), NEARBY_METRES).isEmpty();
    }

    private boolean isAnswered(Draft draft, Category category) {
        return draft.progress().answered()
                ? AnswerChecks.problems(category.questions(), draft.answers()).isEmpty()
                : !asksSomething(draft, category);
    }

    /** Whether the category has questions, or there are things around of which one may be meant. */
    boolean asksSomething(Draft draft, Category category) {
        return !category.questions().isEmpty() || !places.objects(category, draft.spot()).isEmpty();
    }

    private static String back(String token, Step step) {
        return switch (step) {
            case WHAT -> "/";
            case CATEGORY, PLACE, NEARBY, QUESTIONS, PHOTOS, CONTACT, REVIEW -> Step.values()[step.ordinal() - 1].path(token);
        };
    }
}

package org.parvis.report.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseWriting;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.Sending;
import org.parvis.report.SubmittedReport;
import org.parvis.questions.Answers;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.Place;
import org.parvis.territory.Places;
import org.parvis.web.View;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes a draft of everything that came at once, or goes on with the one it began as, and sends it if nothing is missing. */
@Component
class WholeReport {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 4000;
    private static final double SAME_METRES = 1;

    private final Drafts drafts;
    private final CaseWriting writing;
    private final Categories categories;
    private final Places places;
    private final Wizard wizard;
    private final WholeStreet wholeStreet;

    WholeReport(
            Drafts drafts,
            CaseWriting writing,
            Categories categories,
            Places places,
            Wizard wizard,
            WholeStreet wholeStreet) {
        this.wholeStreet = wholeStreet;
        this.drafts = drafts;
        this.writing = writing;
        this.categories = categories;
        this.places = places;
        this.wizard = wizard;
    }

    /** What the phone is told: what became of it, in words, and where to look. */
    record Answer(String state, @Nullable String number, String url, String text) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public String take(PhoneReport sent, View view) {
        String known = sent.first("draft");
        String token = drafts.isKnown(known) ? known : drafts.begin("");
        Draft draft = drafts.change(token, d -> filled(d, sent, view)); // Whoever sends the same draft now waits here.
        Optional<SubmittedReport> before = drafts.findReceipt(token);
        return JSON.writeValueAsString(before.isPresent()
                ? receipt(before.get(), token, List.of(), view)
                : send(token, draft, sent, view));
    }

    private Answer send(String token, Draft draft, PhoneReport sent, View view) {
        List<String> refusals = new ArrayList<>(sent.refusals());
        int left = drafts.addAll(token, sent.pictures());
        refusals.addAll(Collections.nCopies(left, view.t("report.refused.tooManyPhotos")));
        if (!wizard.problems(draft, view).isEmpty()) {
            return unfinished(token, draft, sent.first("address"), refusals, view);
        }
        SubmittedReport report = drafts.send(
                token, new Sending(view.locale().getLanguage(), CaseChannel.MOBILE, view.visitor().accountId()));
        if (!refusals.isEmpty()) {
            writing.addPublicMessage(report.caseId(), RefusedPhotos.said("report.photosRefused", refusals, view), Actor.system());
        }
        return receipt(report, token, refusals, view);
    }

    private static Answer receipt(SubmittedReport report, String token, List<String> refusals, View view) {
        String url = view.url(Wizard.receipt(token));
        return new Answer("sent", report.number(), url, said("report.offline.sent", report.number(), refusals, view));
    }

    private Answer unfinished(String token, Draft draft, String address, List<String> refusals, View view) {
        Step next = wizard.next(draft);
        String query = next == Step.PLACE && !address.isBlank()
                ? "?q=" + URLEncoder.encode(address, StandardCharsets.UTF_8)
                : "";
        String text = said("report.offline.unfinished", "", refusals, view);
        return new Answer("unfinished", null, view.url(next.path(token)) + query, text);
    }

    private static String said(String key, String number, List<String> refusals, View view) {
        String text = view.t(key, number);
        return refusals.isEmpty() ? text : text + " " + RefusedPhotos.said("report.photosRefused", refusals, view);
    }

    /** What the sheet leaves empty stays as the screens before it had it. */
    private Draft filled(Draft draft, PhoneReport sent, View view) {
        String words = sent.first("words");
        Draft filled = words.isEmpty() ? draft : draft.saying(words.substring(0, Math.min(words.length(), LONGEST)));
        Category category = categories.treeForEverybody().findChoosable(sent.first("category")).orElse(null);
        if (category != null) {
            Answers answers = QuestionController.answers(category.questions(), sent.fields());
            filled = filled.about(category.code());
            filled = answers.isEmpty() ? filled : filled.answering(answers);
        }
        Optional<Draft.Spot> spot = spot(sent, draft, view);
        if (spot.isPresent()) {
            filled = filled.at(spot.get());
        }
        return filled.photographed().reachableBy(new Draft.Contact(
                either(sent.first("name"), draft.contact().name()),
                either(sent.first("email"), draft.contact().email()),
                either(sent.first("phone"), draft.contact().phone())));
    }

    private static String either(String said, String before) {
        return said.isEmpty() ? before : said;
    }

    /** A position, or the one place that the words can only mean; none where the draft knows it already. */
    private Optional<Draft.Spot> spot(PhoneReport sent, Draft draft, View view) {
        String typed = PlaceChoice.label(sent.first("address"));
        String address = sent.first("street").isEmpty() ? typed : wholeStreet.marked(typed, view);
        Optional<GeoPoint> point = PlaceChoice.point(sent.first("lon"), sent.first("lat"));
        if (draft.spot() != null && isThere(draft.spot(), point, address)) {
            return Optional.empty();
        }
        return point.map(p -> new Draft.Spot(p.lon(), p.lat(), address, null))
                .or(() -> typed.isBlank() ? Optional.empty() : only(places.search(typed)).map(s -> said(s, sent, view)));
    }

    private Draft.Spot said(Draft.Spot found, PhoneReport sent, View view) {
        return sent.first("street").isEmpty() ? found : found.withAddress(wholeStreet.marked(found.address(), view));
    }

    private static boolean isThere(Draft.Spot spot, Optional<GeoPoint> point, String address) {
        return point.filter(p -> p.metresTo(spot.point()) > SAME_METRES).isEmpty()
                && (address.isBlank() || address.equals(spot.address()));
    }

    private static Optional<Draft.Spot> only(List<Place> found) {
        return found.stream()
                .filter(place -> place.exact() && place.kind() == Place.Kind.ADDRESS)
                .findFirst()
                .map(place -> new Draft.Spot(place.point().lon(), place.point().lat(), place.label(), null));
    }
}

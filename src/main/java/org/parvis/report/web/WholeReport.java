package org.parvis.report.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.files.ReceivedPicture;
import org.parvis.report.Categories;
import org.parvis.report.Category;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.SubmittedReport;
import org.parvis.territory.Place;
import org.parvis.territory.Places;
import org.parvis.web.View;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes a draft of everything that came at once, and sends it if nothing is missing. */
@Component
class WholeReport {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_PHOTOS = 5;
    private static final int LONGEST = 4000;

    private final Drafts drafts;
    private final Categories categories;
    private final Places places;
    private final Wizard wizard;

    WholeReport(Drafts drafts, Categories categories, Places places, Wizard wizard) {
        this.drafts = drafts;
        this.categories = categories;
        this.places = places;
        this.wizard = wizard;
    }

    /** What the phone is told: what became of it, in words, and where to look. */
    record Answer(String state, @Nullable String number, String url, String text) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public String take(Map<String, List<String>> fields, List<ReceivedPicture> pictures, View view) {
        String words = first(fields, "words");
        String token = drafts.begin(words.substring(0, Math.min(words.length(), LONGEST)));
        pictures.stream().limit(MOST_PHOTOS).forEach(picture -> drafts.add(token, picture));
        Draft draft = drafts.change(token, d -> filled(d, fields));
        return JSON.writeValueAsString(
                wizard.problems(draft, view).isEmpty() ? sent(token, view) : unfinished(token, draft, fields, view));
    }

    private Answer sent(String token, View view) {
        SubmittedReport report = drafts.send(token, view.locale().getLanguage(), CaseChannel.MOBILE);
        String url = view.url("/signaler/" + token + "/recu");
        return new Answer("sent", report.number(), url, view.t("report.offline.sent", report.number()));
    }

    private Answer unfinished(String token, Draft draft, Map<String, List<String>> fields, View view) {
        Step next = wizard.next(draft);
        String address = first(fields, "address");
        String query = next == Step.PLACE && !address.isBlank()
                ? "?q=" + java.net.URLEncoder.encode(address, java.nio.charset.StandardCharsets.UTF_8)
                : "";
        return new Answer("unfinished", null, view.url(next.path(token)) + query, view.t("report.offline.unfinished"));
    }

    private Draft filled(Draft draft, Map<String, List<String>> fields) {
        Draft filled = draft;
        Category category = categories.tree().findChoosable(first(fields, "category")).orElse(null);
        if (category != null) {
            filled = filled.about(category.code())
                    .answering(QuestionController.answers(category.questions(), fields));
        }
        Optional<Draft.Spot> spot = spot(fields);
        if (spot.isPresent()) {
            filled = filled.at(spot.get());
        }
        return filled.photographed()
                .reachableBy(new Draft.Contact(first(fields, "name"), first(fields, "email"), first(fields, "phone")));
    }

    /** A position, or the one place that the words can only mean. */
    private Optional<Draft.Spot> spot(Map<String, List<String>> fields) {
        String address = first(fields, "address");
        return PlaceChoice.point(first(fields, "lon"), first(fields, "lat"))
                .map(point -> new Draft.Spot(point.lon(), point.lat(), address, null))
                .or(() -> address.isBlank() ? Optional.empty() : only(places.search(address)));
    }

    private static Optional<Draft.Spot> only(List<Place> found) {
        return found.stream()
                .filter(place -> place.exact() && place.kind() == Place.Kind.ADDRESS)
                .findFirst()
                .map(place -> new Draft.Spot(place.point().lon(), place.point().lat(), place.label(), null));
    }

    private static String first(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of("")).getFirst().strip();
    }
}

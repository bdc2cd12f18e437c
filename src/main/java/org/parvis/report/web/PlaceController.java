package org.parvis.report.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.report.Draft;
import org.parvis.report.Drafts;
import org.parvis.report.web.WizardPages.OutsidePage;
import org.parvis.report.web.WizardPages.PlacePage;
import org.parvis.shared.GeoPoint;
import org.parvis.territory.Districts;
import org.parvis.territory.Neighbour;
import org.parvis.territory.Places;
import org.parvis.territory.Street;
import org.parvis.territory.Whereabouts;
import org.parvis.web.AllowAnyone;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where it is: the phone's position, the photo's, an address, a street from the list, a pin on the map. */
@Controller
@AllowAnyone
class PlaceController {

    private final Drafts drafts;
    private final Districts districts;
    private final Places places;
    private final PlaceChoices choices;
    private final PlaceMap map;
    private final Wizard wizard;
    private final WholeStreet wholeStreet;

    PlaceController(
            Drafts drafts,
            Districts districts,
            Places places,
            PlaceChoices choices,
            PlaceMap map,
            Wizard wizard,
            WholeStreet wholeStreet) {
        this.wholeStreet = wholeStreet;
        this.drafts = drafts;
        this.districts = districts;
        this.places = places;
        this.choices = choices;
        this.map = map;
        this.wizard = wizard;
    }

    /** As the form sends it: a choice of a list, or a point with the words for it; street: «toute la rue». */
    record PlaceForm(
            @Nullable String choice,
            @Nullable String lon,
            @Nullable String lat,
            @Nullable String address,
            @Nullable String street) {

        Optional<PlaceChoice> read() {
            if (choice != null && !choice.isEmpty()) {
                return PlaceChoice.read(choice);
            }
            return PlaceChoice.point(lon == null ? "" : lon, lat == null ? "" : lat)
                    .map(point -> new PlaceChoice(point, words(), "", null));
        }

        String words() {
            return PlaceChoice.label(address);
        }
    }

    @GetMapping("/signaler/{token}/lieu")
    Page ask(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String rues,
            @RequestParam(required = false) @Nullable UUID rue,
            View view) {
        Screen screen = wizard.screen(token, Step.PLACE);
        List<PlaceChoice> found = rue != null ? choices.numbersOf(rue) : q == null ? List.of() : choices.search(q);
        return Page.of("report/place", new PlacePage(
                screen,
                found,
                places.streetInitials(),
                rues == null ? List.of() : places.streets(rues),
                choices.ofPhotos(screen.draft()),
                map.drawn(screen.draft(), view),
                q == null ? wholeStreet.plain(address(screen), view) : q,
                wholeStreet.isMarked(address(screen), view)));
    }

    private static String address(Screen screen) {
        Draft.Spot spot = screen.draft().spot();
        return spot == null ? "" : spot.address();
    }

    @PostMapping("/signaler/{token}/lieu")
    Object choose(@PathVariable String token, @ModelAttribute PlaceForm form, View view) {
        Optional<PlaceChoice> chosen = form.read();
        if (chosen.isEmpty()) {
            return again(token, form, view);
        }
        GeoPoint point = chosen.get().point();
        if (districts.locate(point) instanceof Whereabouts.Outside outside) {
            Screen screen = wizard.screen(token, Step.PLACE);
            return Page.of("report/outside", new OutsidePage(screen, outside.neighbour())).withStatus(422);
        }
        Draft.Spot named = named(chosen.get()).spot();
        Draft.Spot spot = form.street() == null ? named : named.withAddress(wholeStreet.marked(named.address(), view));
        return wizard.goOn(view, token, drafts.change(token, d -> d.at(spot)));
    }

    /** Words without a place are searched; nothing at all is a mistake. */
    private Page again(String token, PlaceForm form, View view) {
        String words = form.words();
        List<PlaceChoice> found = choices.search(words);
        Screen screen = wizard.screen(token, Step.PLACE);
        FormErrors errors = new FormErrors();
        if (found.isEmpty()) {
            errors.add("address", view.t(words.isEmpty() ? "report.refused.noPlace" : "report.place.notFound"));
        }
        return Page.of("report/place", new PlacePage(
                        screen.with(errors),
                        found,
                        places.streetInitials(),
                        List.of(),
                        choices.ofPhotos(screen.draft()),
                        map.drawn(screen.draft(), view),
                        words,
                        form.street() != null))
                .withStatus(errors.isEmpty() ? 200 : 422);
    }

    private PlaceChoice named(PlaceChoice choice) {
        return choice.label().isBlank()
                ? new PlaceChoice(choice.point(), choices.addressNear(choice.point()), "", choice.objectId())
                : choice;
    }
}

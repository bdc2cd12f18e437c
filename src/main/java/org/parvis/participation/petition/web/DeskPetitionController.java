package org.parvis.participation.petition.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.participation.petition.Ground;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionActs;
import org.parvis.participation.petition.PetitionLists;
import org.parvis.participation.petition.PetitionLists.Shelf;
import org.parvis.participation.petition.PetitionRefused;
import org.parvis.participation.petition.PetitionRemarks;
import org.parvis.participation.petition.PetitionRights;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.PetitionRules;
import org.parvis.participation.petition.Petitions;
import org.parvis.participation.petition.Threshold;
import org.parvis.participation.petition.web.DeskPetitionPage.Form;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.TypedDay;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The petitions at the desk: examining one, extending it, hiding it, and what the town owes. */
@Controller
@AllowRoles({Role.AGENT, Role.HEAD, Role.FRONT_DESK, Role.ADMINISTRATOR})
class DeskPetitionController {

    static final String PATH = "/bureau/petitions";
    static final String ONE = PATH + "/{number}";

    private static final int SHOWN = 30;
    private static final int REMARKS = 50;
    private static final Set<String> DONE = Set.of("admise", "refusee", "prolongee", "moderee", "lue");

    private final PetitionPlaces places;
    private final Petitions petitions;
    private final PetitionLists lists;
    private final PetitionActs acts;
    private final PetitionRemarks remarks;
    private final PetitionRules rules;
    private final PetitionRights rights;
    private final PetitionWords words;
    private final Cases cases;

    DeskPetitionController(
            PetitionPlaces places,
            Petitions petitions,
            PetitionLists lists,
            PetitionActs acts,
            PetitionRemarks remarks,
            PetitionRules rules,
            PetitionRights rights,
            PetitionWords words,
            Cases cases) {
        this.places = places;
        this.petitions = petitions;
        this.lists = lists;
        this.acts = acts;
        this.remarks = remarks;
        this.rules = rules;
        this.rights = rights;
        this.words = words;
        this.cases = cases;
    }

    /** Those that the visitor types sheets of, or examines. */
    @GetMapping(PATH)
    Page list(@RequestParam(name = "etat", defaultValue = "") String state, @RequestParam(name = "apres", defaultValue = "") String after, View view) {
        Shelf shelf = DeskPetitionsPage.TABS.stream()
                .filter(one -> PetitionListPage.code(one).equals(state))
                .findFirst()
                .orElse(Shelf.TO_EXAMINE);
        List<Petition> found = lists.list(shelf, Typed.id(after).orElse(null), SHOWN + 1);
        List<Petition> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        List<Petition> theirs = shown.stream().filter(one -> rights.mayType(view.visitor(), one)).toList();
        List<Petition> handled = theirs.stream().filter(one -> rights.mayHandle(view.visitor(), one)).toList();
        return Page.of("petition/desk", new DeskPetitionsPage(
                shelf, theirs, petitions.thresholds(theirs), remarks.count(handled), rules.find().isPresent(),
                found.size() > SHOWN ? shown.getLast().id() : null, petitions.now()));
    }

    @GetMapping(ONE)
    Page show(@PathVariable String number, @RequestParam(name = "fait", defaultValue = "") String done, View view) {
        return page(places.typed(number, view.visitor()), Form.EMPTY, DONE.contains(done) ? done : "", new FormErrors(), view);
    }

    /** @param read the revision of the text that was on the page */
    @PostMapping(ONE + "/admettre")
    Object admit(@PathVariable String number, @RequestParam(name = "lu", defaultValue = "0") int read, View view) {
        Petition petition = places.handled(number, view.visitor());
        return act(petition, Form.EMPTY, "admise", view, () -> acts.admit(petition.id(), read, view.visitor()));
    }

    /** @param read the revision of the text that was on the page */
    @PostMapping(ONE + "/refuser")
    Object refuse(
            @PathVariable String number,
            @RequestParam(name = "lu", defaultValue = "0") int read,
            @RequestParam(name = "motif", defaultValue = "") String ground,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            View view) {
        Petition petition = places.handled(number, view.visitor());
        @Nullable Ground known = Typed.one(Ground.values(), ground).orElse(null);
        return act(petition, new Form(ground, reason, "", ""), "refusee", view, () -> acts.refuse(petition.id(), read, known, reason, view.visitor()));
    }

    @PostMapping(ONE + "/prolonger")
    Object extend(
            @PathVariable String number,
            @RequestParam(name = "jour", defaultValue = "") String day,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            View view) {
        Petition petition = places.handled(number, view.visitor());
        return act(petition, new Form("", reason, day, ""), "prolongee", view, () -> acts.extend(
                petition.id(),
                TypedDay.find(day).orElseThrow(() -> new PetitionRefused(Map.of("jour", "petition.refused.earlier"))),
                reason, view.visitor()));
    }

    /** A remark of a reader is read, and something was done, or nothing. */
    @PostMapping(ONE + "/remarques/{remark:[0-9a-f-]{36}}")
    Object read(@PathVariable String number, @PathVariable UUID remark, @RequestParam(name = "fait", defaultValue = "") String words, View view) {
        Petition petition = places.handled(number, view.visitor());
        return act(petition, new Form("", "", "", words), "lue", view, () -> remarks.read(petition, remark, words, view.visitor()));
    }

    private Object act(Petition petition, Form typed, String done, View view, Runnable work) {
        try {
            work.run();
            return Redirect.to(view, petition.deskPath() + "?fait=" + done);
        } catch (PetitionRefused refused) {
            return page(petition, typed, "", PetitionController.errors(refused.problems(), petitions.rule(petition), view), view).withStatus(422);
        } catch (Refusal refused) {
            return page(petition, typed, "", new FormErrors().add("raison", view.t(refused)), view).withStatus(422);
        }
    }

    private Page page(Petition seen, Form form, String done, FormErrors errors, View view) {
        Petition petition = petitions.get(seen.id());
        PetitionRule rule = petitions.rule(petition);
        List<Threshold> thresholds = petitions.thresholds(petition);
        Map<UUID, String> owed = new HashMap<>();
        thresholds.forEach(one -> owed.put(one.id(), words.owed(one, view)));
        List<UUID> opened = thresholds.stream().map(Threshold::caseId).filter(Objects::nonNull).toList();
        Map<UUID, String> numbers = opened.isEmpty()
                ? Map.of()
                : cases.list(opened).stream().collect(Collectors.toMap(Case::subjectId, Case::number));
        boolean mayHandle = rights.mayHandle(view.visitor(), petition);
        return Page.of("petition/deskone", new DeskPetitionPage(
                petition, rule, words.of(rule, view), thresholds, owed, numbers, petitions.events(petition),
                mayHandle, mayHandle ? remarks.list(petition, REMARKS) : List.of(), form, done, petitions.now(), errors));
    }
}

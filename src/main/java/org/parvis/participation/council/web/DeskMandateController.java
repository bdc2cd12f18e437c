package org.parvis.participation.council.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.database.PageTransaction;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Colleges;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilSessions;
import org.parvis.participation.council.Councils;
import org.parvis.participation.council.DrawnMembers;
import org.parvis.participation.council.EndReason;
import org.parvis.participation.council.Mandate;
import org.parvis.participation.council.MandateEnds;
import org.parvis.participation.council.Mandates;
import org.parvis.participation.council.Members;
import org.parvis.participation.council.web.DeskMembersPage.Done;
import org.parvis.participation.team.AllowTeam;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.Typed;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who sits in a council, at the desk: designated, taken from a draw, renewed, come up from the substitutes, ended with a reason. */
@Controller
@AllowTeam
class DeskMandateController {

    private static final String ALL = CouncilPlaces.DESK + "/membres";
    private static final String ONE = ALL + "/{id:[0-9a-f-]{36}}";
    private static final String OF_COLLEGE = CouncilPlaces.DESK + "/colleges/{id:[0-9a-f-]{36}}";
    private static final Set<String> DONE = Set.of("designe", "tires", "fin", "renouvele", "titulaire", "nom", "corrige");

    private final CouncilPlaces places;
    private final Councils councils;
    private final Colleges colleges;
    private final Mandates mandates;
    private final DrawnMembers drawn;
    private final Members members;
    private final MandateEnds ends;
    private final CouncilSessions sessions;

    DeskMandateController(
            CouncilPlaces places,
            Councils councils,
            Colleges colleges,
            Mandates mandates,
            DrawnMembers drawn,
            Members members,
            MandateEnds ends,
            CouncilSessions sessions) {
        this.places = places;
        this.councils = councils;
        this.colleges = colleges;
        this.mandates = mandates;
        this.drawn = drawn;
        this.members = members;
        this.ends = ends;
        this.sessions = sessions;
    }

    @GetMapping(ALL)
    @PageTransaction
    Page list(
            @PathVariable String council,
            @RequestParam(name = "fait", defaultValue = "") String done,
            @RequestParam(name = "nombre", defaultValue = "0") String count,
            @RequestParam(name = "passes", defaultValue = "0") String passedOver,
            View view) {
        return page(places.kept(council, view.visitor()), new Done(DONE.contains(done) ? done : "", number(count), number(passedOver)), "", new FormErrors());
    }

    private static int number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private Page page(Council one, Done done, String words, FormErrors errors) {
        List<College> all = colleges.list(one);
        Map<UUID, Integer> waiting = new LinkedHashMap<>();
        all.stream()
                .filter(college -> college.about().panelId() != null)
                .forEach(college -> waiting.put(college.id(), drawn.waiting(college).size()));
        return Page.of("council/deskmembers", new DeskMembersPage(
                one, all, mandates.listOpen(one), mandates.listEnded(one), waiting,
                sessions.absences(one), members.listLeft(one), councils.today(), words, done, errors));
    }

    @GetMapping(OF_COLLEGE + "/designer")
    Page designate(@PathVariable String council, @PathVariable UUID id, View view) {
        Council one = places.kept(council, view.visitor());
        return Page.of("council/deskdesignate", new DeskDesignatePage(
                one, college(one, id), MandateForm.empty(councils.today().toString()), new FormErrors()));
    }

    @PostMapping(OF_COLLEGE + "/designer")
    Object designate(@PathVariable String council, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, View view) {
        Council one = places.kept(council, view.visitor());
        College college = college(one, id);
        MandateForm form = MandateForm.read(fields);
        try {
            mandates.designate(one, form.mandate(id), view.visitor());
            return Redirect.to(view, one.deskPath() + "/membres?fait=designe");
        } catch (Refusal refused) {
            return Page.of("council/deskdesignate", new DeskDesignatePage(one, college, form, DeskCollegeController.errors(refused, "name", view)))
                    .withStatus(422);
        }
    }

    @GetMapping(ONE + "/corriger")
    Page correct(@PathVariable String council, @PathVariable UUID id, View view) {
        Council one = places.kept(council, view.visitor());
        Mandate mandate = mandate(one, id);
        return Page.of("council/deskcorrect", new DeskCorrectPage(one, mandate, MandateForm.of(mandate), new FormErrors()));
    }

    /** What was written down wrong; days and seat stay. */
    @PostMapping(ONE + "/corriger")
    Object correct(@PathVariable String council, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> fields, View view) {
        Council one = places.kept(council, view.visitor());
        Mandate mandate = mandate(one, id);
        MandateForm form = MandateForm.read(fields).from(mandate);
        try {
            members.correct(one, id, form.mandate(mandate.collegeId()), view.visitor());
            return Redirect.to(view, one.deskPath() + "/membres?fait=corrige");
        } catch (Refusal refused) {
            return Page.of("council/deskcorrect", new DeskCorrectPage(one, mandate, form, DeskCollegeController.errors(refused, "name", view)))
                    .withStatus(422);
        }
    }

    private Mandate mandate(Council one, UUID id) {
        return mandates.find(one, id).filter(other -> other.isOpen() && !other.isForgotten()).orElseThrow(HttpProblem::notFound);
    }

    @PostMapping(ONE + "/fin")
    Object end(
            @PathVariable String council,
            @PathVariable UUID id,
            @RequestParam(name = "raison", defaultValue = "") String reason,
            @RequestParam(name = "mots", defaultValue = "") String words,
            View view) {
        Council one = known(council, id, view);
        try {
            ends.end(
                    one, id, Typed.one(EndReason.values(), reason).orElseThrow(() -> new Refusal("council.refused.reason")), Printable.text(words),
                    view.visitor());
            return Redirect.to(view, one.deskPath() + "/membres?fait=fin");
        } catch (Refusal refused) {
            return page(one, Done.NOTHING, words, new FormErrors().add("mots-" + id, view.t(refused))).withStatus(422);
        }
    }

    @PostMapping(ONE + "/renouveler")
    Object renew(@PathVariable String council, @PathVariable UUID id, View view) {
        Council one = known(council, id, view);
        return act(one, id, "renouvele", () -> mandates.renew(one, id, view.visitor()), view);
    }

    @PostMapping(ONE + "/titulaire")
    Object seat(@PathVariable String council, @PathVariable UUID id, View view) {
        Council one = known(council, id, view);
        return act(one, id, "titulaire", () -> mandates.seat(one, id, view.visitor()), view);
    }

    /** @param wanted public, as the member has said, or no longer */
    @PostMapping(ONE + "/nom")
    Object name(@PathVariable String council, @PathVariable UUID id, @RequestParam(name = "nom", defaultValue = "") String wanted, View view) {
        Council one = known(council, id, view);
        return act(one, id, "nom", () -> members.name(one, id, wanted.equals("public"), view.visitor()), view);
    }

    private Object act(Council one, UUID id, String done, Runnable act, View view) {
        try {
            act.run();
            return Redirect.to(view, one.deskPath() + "/membres?fait=" + done);
        } catch (Refusal refused) {
            return page(one, Done.NOTHING, "", new FormErrors().add("m-" + id, view.t(refused))).withStatus(422);
        }
    }

    private Council known(String council, UUID id, View view) {
        Council one = places.kept(council, view.visitor());
        if (mandates.find(one, id).isEmpty()) {
            throw HttpProblem.notFound();
        }
        return one;
    }

    private College college(Council one, UUID id) {
        return colleges.find(one, id).orElseThrow(HttpProblem::notFound);
    }
}

package org.parvis.relation.rights.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.casework.LegalHold;
import org.parvis.casework.LegalHolds;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.Persons;
import org.parvis.relation.rights.RightsDesk;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.TypedDay;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Holds what must stay, and lets it go again. */
@Controller
@AllowRoles(Role.AUDITOR)
class HoldController {

    private static final String HOLDS = RightsPages.ROOT + "/gels";

    private final LegalHolds holds;
    private final Cases cases;
    private final Persons persons;
    private final RightsDesk desk;
    private final RightsPages pages;
    private final PersonHandles handles;

    HoldController(LegalHolds holds, Cases cases, Persons persons, RightsDesk desk, RightsPages pages, PersonHandles handles) {
        this.holds = holds;
        this.cases = cases;
        this.persons = persons;
        this.desk = desk;
        this.pages = pages;
        this.handles = handles;
    }

    @AllowRoles({Role.AUDITOR, Role.ADMINISTRATOR})
    @GetMapping(HOLDS)
    Page list(View view) {
        return page(view, "", "", "", new FormErrors());
    }

    @PostMapping(HOLDS)
    Object holdCase(
            View view,
            @RequestParam(defaultValue = "") String numero,
            @RequestParam(defaultValue = "") String raison,
            @RequestParam(defaultValue = "") String jusquau) {
        Optional<Case> subject = cases.find(numero);
        FormErrors errors = new FormErrors();
        if (subject.isEmpty()) {
            errors.add("numero", view.t("rights.refused.number"));
        }
        LocalDate until = until(view, jusquau, errors);
        if (errors.isEmpty()) {
            Case one = subject.orElseThrow();
            put(view, new LegalHold.Order(LegalHold.What.CASE, one.id(), one.number(), raison, until), errors);
        }
        return errors.isEmpty() ? Redirect.to(view, HOLDS) : page(view, numero, raison, jusquau, errors).withStatus(422);
    }

    @PostMapping("/bureau/droits/personnes/{handle}/gel")
    Object holdPerson(
            View view,
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String raison,
            @RequestParam(defaultValue = "") String jusquau) {
        UUID id = handles.find(handle, view.visitor()).orElseThrow(HttpProblem::notFound);
        Person person = persons.find(id).orElseThrow(HttpProblem::notFound);
        FormErrors errors = new FormErrors();
        LocalDate until = until(view, jusquau, errors);
        if (errors.isEmpty()) {
            String mark = PersonHandles.mark(person.id());
            put(view, new LegalHold.Order(LegalHold.What.PERSON, person.id(), mark, raison, until), errors);
        }
        if (errors.isEmpty()) {
            return Redirect.to(view, pages.path(view, person.id()));
        }
        RightsDesk.Overview overview = desk.open(id, view).orElseThrow(HttpProblem::notFound);
        return Page.of("relation/rights/person", pages.person(view, overview, errors)).withStatus(422);
    }

    private static @Nullable LocalDate until(View view, String typed, FormErrors errors) {
        Optional<LocalDate> day = TypedDay.find(typed);
        if (!typed.isBlank() && day.isEmpty()) {
            errors.add("jusquau", view.t("rights.refused.day"));
        }
        return day.orElse(null);
    }

    private void put(View view, LegalHold.Order order, FormErrors errors) {
        try {
            holds.put(order, view.visitor());
        } catch (Refusal refused) {
            String field = refused.messageKey().endsWith("until") ? "jusquau" : "raison";
            errors.add(field, view.t(refused));
        }
    }

    @PostMapping(HOLDS + "/{id}/levee")
    Object lift(View view, @PathVariable UUID id, @RequestParam(defaultValue = "") String raison) {
        LegalHold hold = holds.find(id).orElseThrow(HttpProblem::notFound);
        try {
            holds.lift(hold, shown(hold), raison, view.visitor());
        } catch (Refusal refused) {
            return page(view, "", "", "", new FormErrors().add("levee-" + id, view.t(refused))).withStatus(422);
        }
        return Redirect.to(view, HOLDS);
    }

    /** By what the journal names what is held. */
    private String shown(LegalHold hold) {
        return switch (hold.what()) {
            case CASE -> cases.list(List.of(hold.subject())).stream().findFirst().map(Case::number).orElse("");
            case PERSON -> PersonHandles.mark(hold.subject());
        };
    }

    private Page page(View view, String number, String reason, String until, FormErrors errors) {
        List<PersonRightsPage.Hold> shown =
                holds.list().stream().map(one -> pages.hold(view, one, pages.subject(view, one))).toList();
        return Page.of("relation/rights/holds", new HoldsPage(shown, number, reason, until, errors));
    }
}

package org.parvis.relation.rights.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.casework.Case;
import org.parvis.casework.CaseErasure.Kept;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.Cases;
import org.parvis.casework.LegalHold;
import org.parvis.relation.Identifier;
import org.parvis.relation.Person;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.Persons;
import org.parvis.relation.rights.Erasure;
import org.parvis.relation.rights.Erasures;
import org.parvis.relation.rights.RightsDesk;
import org.parvis.relation.rights.web.PersonRightsPage.Count;
import org.parvis.relation.rights.web.PersonRightsPage.Matter;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Puts what is known of somebody's data into the form of pages. */
@Component
class RightsPages {

    static final String ROOT = "/bureau/droits";
    static final String PERSONS = ROOT + "/personnes/";

    private final PersonHandles handles;
    private final Persons persons;
    private final Departments departments;
    private final CaseKinds kinds;
    private final Cases cases;

    RightsPages(PersonHandles handles, Persons persons, Departments departments, CaseKinds kinds, Cases cases) {
        this.handles = handles;
        this.persons = persons;
        this.departments = departments;
        this.kinds = kinds;
        this.cases = cases;
    }

    String path(View view, UUID person) {
        return PERSONS + handles.of(person, view.visitor());
    }

    StartPage.Line line(View view, Person person) {
        return new StartPage.Line(
                path(view, person.id()), person.name(), person.identifiers().stream().map(Identifier::hint).distinct().toList());
    }

    List<StartPage.Receipt> receipts(View view, List<Erasure> erasures) {
        return erasures.stream()
                .map(one -> new StartPage.Receipt(
                        receipt(one.id()), view.dateTime(one.at()), one.author(),
                        one.rests().stream().filter(rest -> rest.doneAt() == null).count()))
                .toList();
    }

    static String receipt(UUID erasure) {
        return ROOT + "/effacements/" + erasure;
    }

    PersonRightsPage person(View view, RightsDesk.Overview overview, FormErrors errors) {
        Person person = overview.subject().person();
        return new PersonRightsPage(
                path(view, person.id()),
                person.name(),
                counts(view, overview.counts()),
                matters(view, overview.subject().cases()),
                matters(view, overview.claimable()),
                overview.holds().stream().map(one -> hold(view, one, "")).toList(),
                errors);
    }

    List<Count> counts(View view, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(one -> new Count(view.t("rights.data." + one.getKey()), one.getValue()))
                .toList();
    }

    List<Matter> matters(View view, List<Case> some) {
        Map<UUID, String> names = departments.list().stream().collect(Collectors.toMap(Department::id, Department::name));
        return some.stream().map(one -> matter(view, one, names)).toList();
    }

    private Matter matter(View view, Case one, Map<UUID, String> names) {
        return new Matter(
                one.number(), kinds.topic(one, view.locale()), view.t("desk.status." + one.status()),
                names.getOrDefault(one.departmentId(), ""), view.date(one.openedAt()));
    }

    /** @param subject what is held, where that is to be said */
    PersonRightsPage.Hold hold(View view, LegalHold one, String subject) {
        return new PersonRightsPage.Hold(
                ROOT + "/gels/" + one.id() + "/levee", one.reason(), one.author(), view.date(one.at()),
                one.until() == null ? "" : view.date(one.until()), subject);
    }

    /** What is held, by name or number. */
    String subject(View view, LegalHold hold) {
        return switch (hold.what()) {
            case CASE -> cases.list(List.of(hold.subject())).stream().findFirst().map(Case::number).orElse("");
            case PERSON -> Optional.of(hold.subject()).flatMap(persons::find).map(Person::name).orElse("");
        };
    }

    LooksPage looks(View view, RightsDesk.LookList list) {
        return new LooksPage(
                path(view, list.person().id()),
                list.person().name(),
                list.looks().stream()
                        .map(one -> new LooksPage.Row(
                                view.iso(one.row().at()), view.dateTime(one.row().at()), one.row().entry().actorName(), one.function(),
                                one.act(),
                                one.row().entry().subjectKind().equals("case") ? one.row().entry().subject() : view.t("rights.looks.file")))
                        .toList());
    }

    ErasurePage erasure(View view, Erasures.Preview preview, List<String> chosen, String reason, FormErrors errors) {
        return new ErasurePage(
                path(view, preview.subject().person().id()),
                preview.subject().person().name(),
                counts(view, preview.counts()),
                matters(view, preview.goes()),
                preview.kept().stream().map(one -> kept(view, one)).toList(),
                matters(view, preview.claimable()),
                chosen,
                preview.isHeld(),
                reason,
                view.newKey(),
                errors);
    }

    private ErasurePage.Kept kept(View view, Kept one) {
        String until = one.until() == null ? "" : view.date(one.until());
        return new ErasurePage.Kept(
                matters(view, List.of(one.subject())).getFirst(), view.t("rights.why." + one.why(), until).strip());
    }

    ReceiptPage receipt(View view, Erasure erasure) {
        return new ReceiptPage(
                erasure.id().toString().substring(24),
                view.dateTime(erasure.at()),
                erasure.author(),
                erasure.gone().stream().map(one -> new ReceiptPage.Line(view.t("rights.gone." + one.kind()), one.count())).toList(),
                erasure.rests().stream()
                        .map(one -> new ReceiptPage.Kept(
                                one.number(),
                                view.t("rights.why." + one.why(), one.until() == null ? "" : view.date(one.until())).strip(),
                                one.doneAt() == null ? "" : view.date(one.doneAt())))
                        .toList());
    }
}

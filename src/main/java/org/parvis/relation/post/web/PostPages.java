package org.parvis.relation.post.web;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Cases;
import org.parvis.database.PageTransaction;
import org.parvis.files.Document;
import org.parvis.files.Documents;
import org.parvis.relation.Callers;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.post.LetterAccess;
import org.parvis.relation.post.LetterFilter;
import org.parvis.relation.post.LetterRegister;
import org.parvis.relation.post.Letters;
import org.parvis.relation.post.LooseScan;
import org.parvis.relation.post.LooseScans;
import org.parvis.relation.post.OutgoingLetter;
import org.parvis.relation.post.OutgoingLetters;
import org.parvis.relation.post.ReceivedLetter;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.FormErrors;
import org.parvis.web.TypedDay;
import org.parvis.web.View;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads the pages of post, each in one transaction. */
@Component
class PostPages {

    private final LetterRegister register;
    private final Letters letters;
    private final LooseScans loose;
    private final OutgoingLetters outgoing;
    private final LetterAccess access;
    private final Cases cases;
    private final Documents documents;
    private final Departments departments;
    private final Callers callers;
    private final PersonHandles handles;

    PostPages(
            LetterRegister register,
            Letters letters,
            LooseScans loose,
            OutgoingLetters outgoing,
            LetterAccess access,
            Cases cases,
            Documents documents,
            Departments departments,
            Callers callers,
            PersonHandles handles) {
        this.register = register;
        this.letters = letters;
        this.loose = loose;
        this.outgoing = outgoing;
        this.access = access;
        this.cases = cases;
        this.documents = documents;
        this.departments = departments;
        this.callers = callers;
        this.handles = handles;
    }

    @PageTransaction
    RegisterPage register(View view, RegisterPage.Filter typed, @Nullable UUID after) {
        LetterFilter filter = new LetterFilter(
                typed.q(), id(typed.service()), TypedDay.find(typed.du()).orElse(null), TypedDay.find(typed.au()).orElse(null));
        LetterRegister.Letters found = register.list(filter, after, view.visitor());
        Map<UUID, String> numbers = numbers(found.letters().stream().map(ReceivedLetter::caseId).toList());
        Map<UUID, List<Document>> scans = documents.listByOwner(
                ReceivedLetter.SCANS, found.letters().stream().map(ReceivedLetter::id).toList());
        return new RegisterPage(
                found.letters().stream().map(letter -> line(letter, numbers, scans)).toList(),
                typed,
                seen(view),
                found.next() == null ? null : next(typed, found.next()),
                loose.list(view.visitor()).size());
    }

    private RegisterPage.Line line(ReceivedLetter letter, Map<UUID, String> numbers, Map<UUID, List<Document>> scans) {
        return new RegisterPage.Line(
                letter.path(), letter.number(), letter.arrivedOn(), letter.sender(), letter.object(),
                name(letter.department()), letter.place(), letter.caseId() == null ? null : numbers.get(letter.caseId()),
                scans.getOrDefault(letter.id(), List.of()).size());
    }

    private Map<UUID, String> numbers(Collection<@Nullable UUID> ids) {
        List<UUID> some = ids.stream().filter(Objects::nonNull).distinct().toList();
        return some.isEmpty() ? Map.of() : cases.list(some).stream().collect(Collectors.toMap(Case::id, Case::number));
    }

    private static String next(RegisterPage.Filter typed, UUID after) {
        return UriComponentsBuilder.fromPath("/bureau/courrier")
                .queryParam("q", "{q}")
                .queryParam("service", "{service}")
                .queryParam("du", "{du}")
                .queryParam("au", "{au}")
                .queryParam("apres", after)
                .encode()
                .buildAndExpand(typed.q(), typed.service(), typed.du(), typed.au())
                .toUriString();
    }

    @PageTransaction
    LetterFormPage form(View view, LetterForm form, String key, FormErrors errors) {
        return new LetterFormPage(
                form, letters.kinds(view.locale()), callers.known(form.caller(), view.visitor()), own(),
                letters.today().toString(), key, errors);
    }

    @PageTransaction
    LetterPage letter(View view, ReceivedLetter letter, FormErrors errors, String done) {
        boolean isRead = access.mayRead(letter, view.visitor());
        return new LetterPage(
                letter,
                name(letter.department()),
                letter.caseId() == null ? null : cases.get(letter.caseId()).number(),
                letter.person() == null ? null : "/bureau/personnes/" + handles.of(letter.person(), view.visitor()),
                isRead,
                isRead ? documents.list(letter.scans()) : List.of(),
                errors,
                done);
    }

    @PageTransaction
    ScansPage scans(View view, String wrong, String typed, FormErrors errors, String done) {
        List<LooseScan> waiting = loose.list(view.visitor());
        return new ScansPage(
                waiting.stream()
                        .flatMap(scan -> documents.list(scan.owner()).stream()
                                .map(document -> new ScansPage.Line(scan.id(), document, scan.why(), scan.at(), scan.uploadedBy())))
                        .toList(),
                wrong, typed, errors, done);
    }

    /** @param chosen letters that were ticked */
    @PageTransaction
    DeparturesPage departures(
            View view, OutgoingLetter.State state, String service, @Nullable UUID after, Chosen chosen, String done) {
        List<OutgoingLetter> found = outgoing.list(state, id(service), after, view.visitor());
        boolean more = found.size() > OutgoingLetters.PAGE;
        List<OutgoingLetter> shown = more ? found.subList(0, OutgoingLetters.PAGE) : found;
        return new DeparturesPage(
                state, service, seen(view),
                shown.stream().map(letter -> line(view, letter, chosen.ids())).toList(),
                chosen.postedOn().isEmpty() ? outgoing.today().toString() : chosen.postedOn(),
                outgoing.today().toString(),
                more ? DeparturesPage.path(state) + "&service=" + service + "&apres=" + shown.getLast().id() : null,
                chosen.errors(), done);
    }

    /** What a form of departures came back with. */
    record Chosen(Collection<UUID> ids, String postedOn, FormErrors errors) {
        static final Chosen NOTHING = new Chosen(List.of(), "", new FormErrors());
    }

    private DeparturesPage.Line line(View view, OutgoingLetter letter, Collection<UUID> chosen) {
        return new DeparturesPage.Line(
                letter.id(), letter.number(), letter.subject(), letter.recipient(), letter.address(), name(letter.department()),
                letter.createdAt(), letter.sending().printedAt() != null, letter.sending().postedOn(),
                letter.sending().postedBy(), outgoing.mayRead(letter, view.visitor()), chosen.contains(letter.id()));
    }

    private List<Department> seen(View view) {
        Collection<UUID> ids = access.departments(view.visitor());
        return own().stream().filter(one -> ids.contains(one.id())).toList();
    }

    private List<Department> own() {
        return departments.list().stream().filter(one -> !one.isOutside()).toList();
    }

    String name(UUID department) {
        return departments.find(department).map(Department::name).orElse("");
    }

    /** What is no id names nothing. */
    static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}

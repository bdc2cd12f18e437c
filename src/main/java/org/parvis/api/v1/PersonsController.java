package org.parvis.api.v1;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.parvis.api.ApiScope;
import org.parvis.api.v1.Answers.Fields;
import org.parvis.relation.Duplicates;
import org.parvis.relation.Person;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonSearch;
import org.parvis.relation.Persons;
import org.parvis.web.AllowPrograms;
import org.parvis.web.Idempotency;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files of people and organisations. */
@RestController
class PersonsController {

    private static final int ALIKE = 5;

    private final PersonSearch search;
    private final Persons persons;
    private final Duplicates duplicates;
    private final PersonDrawing drawing;
    private final PersonRefs refs;
    private final Idempotency idempotency;

    PersonsController(
            PersonSearch search,
            Persons persons,
            Duplicates duplicates,
            PersonDrawing drawing,
            PersonRefs refs,
            Idempotency idempotency) {
        this.search = search;
        this.persons = persons;
        this.duplicates = duplicates;
        this.drawing = drawing;
        this.refs = refs;
        this.idempotency = idempotency;
    }

    /** Never by GET: names and telephone numbers do not belong in addresses, which are logged. */
    @AllowPrograms(ApiScope.READS_PERSONS)
    @PostMapping("/api/v1/persons/search")
    ResponseEntity<byte[]> find(HttpServletRequest request) throws IOException {
        Call call = Call.of(request);
        String words = call.body().of("q").text("q");
        List<Person> found = search.find(words, call.viewer());
        return Answers.ok(call, new Fields()
                .put("persons", found.stream().map(person -> drawing.line(person, call.token())).toList())
                .put("more", found.size() >= PersonSearch.MOST)
                .map());
    }

    /** The look is on record. */
    @AllowPrograms(ApiScope.READS_PERSONS)
    @GetMapping("/api/v1/persons/{person}")
    ResponseEntity<byte[]> show(@PathVariable String person, HttpServletRequest request) {
        Call call = Call.of(request);
        Person found = persons.open(id(call, person), call.visitor()).orElseThrow(ApiProblem::notFound);
        return Answers.ok(call, drawing.whole(found, call.token()), "v" + found.version(), null);
    }

    /** Refused where somebody who has a file already seems to be meant, unless the program says why it is another. */
    @AllowPrograms(ApiScope.WRITES_PERSONS)
    @PostMapping("/api/v1/persons")
    ResponseEntity<byte[]> create(HttpServletRequest request) throws IOException {
        Call call = Call.of(request);
        Body body = call.body().of(PersonBody.with("besideReason"));
        return Answers.created(call.once(idempotency, "persons", body, () -> {
            PersonDraft draft = checked(body);
            String reason = body.text("besideReason").strip();
            boolean isKnown = duplicates.of(draft, ALIKE).stream()
                    .map(Duplicates.Known::resemblance)
                    .anyMatch(alike -> alike.isBlocking() || alike.isStrong());
            if (isKnown && reason.isEmpty()) {
                throw new ApiProblem(409, "known");
            }
            UUID id = isKnown ? persons.createBeside(draft, reason, call.visitor()) : persons.create(draft, call.visitor());
            return Answers.json(drawing.names(id, call.token()));
        }));
    }

    /** Takes the place of what the file says; {@code If-Match} names the version that the program has read. */
    @AllowPrograms(ApiScope.WRITES_PERSONS)
    @PutMapping("/api/v1/persons/{person}")
    ResponseEntity<byte[]> change(@PathVariable String person, HttpServletRequest request) throws IOException {
        Call call = Call.of(request);
        String match = request.getHeader("If-Match");
        if (match == null) {
            throw new ApiProblem(428, "noVersion");
        }
        Body body = call.body().of(PersonBody.with());
        UUID id = persons.surviving(id(call, person));
        Person before = persons.find(id).orElseThrow(ApiProblem::notFound);
        if (!match.equals("\"v" + before.version() + "\"")) {
            throw new ApiProblem(412, "changed");
        }
        persons.change(id, before.version(), checked(body), call.visitor());
        Person after = persons.find(id).orElseThrow(ApiProblem::notFound);
        return Answers.ok(call, drawing.whole(after, call.token()), "v" + after.version(), null);
    }

    private PersonDraft checked(Body body) {
        PersonDraft draft = PersonBody.draft(body);
        Map<String, String> problems = new TreeMap<>();
        persons.problems(draft).forEach(problem -> problems.putIfAbsent(PersonBody.field(problem.field()), problem.messageKey()));
        if (!problems.isEmpty()) {
            throw new ApiProblem(422, "wrong", problems);
        }
        return draft;
    }

    private UUID id(Call call, String handle) {
        return refs.find(handle, call.token()).orElseThrow(ApiProblem::notFound);
    }
}

package org.parvis.api.v1;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.ApiScope;
import org.parvis.api.v1.Answers.Fields;
import org.parvis.casework.CaseChannel;
import org.parvis.relation.Direction;
import org.parvis.relation.History;
import org.parvis.relation.Interactions;
import org.parvis.relation.Person;
import org.parvis.relation.Persons;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.AllowPrograms;
import org.parvis.web.Idempotency;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges with somebody. */
@RestController
class InteractionsController {

    private final Persons persons;
    private final History history;
    private final Interactions interactions;
    private final Departments departments;
    private final PersonDrawing drawing;
    private final PersonRefs refs;
    private final Idempotency idempotency;

    InteractionsController(
            Persons persons,
            History history,
            Interactions interactions,
            Departments departments,
            PersonDrawing drawing,
            PersonRefs refs,
            Idempotency idempotency) {
        this.persons = persons;
        this.history = history;
        this.interactions = interactions;
        this.departments = departments;
        this.drawing = drawing;
        this.refs = refs;
        this.idempotency = idempotency;
    }

    /** The newest first; the look is on record. */
    @AllowPrograms(ApiScope.READS_PERSONS)
    @GetMapping("/api/v1/persons/{person}/interactions")
    ResponseEntity<byte[]> list(@PathVariable String person, HttpServletRequest request) {
        Call call = Call.of(request);
        String cursor = call.argument("cursor");
        UUID after = cursor == null ? null : Cursor.id(cursor);
        Person opened = persons.open(id(call, person), call.visitor()).orElseThrow(ApiProblem::notFound);
        History.Items items = history.of(opened.id(), after, call.viewer());
        String next = items.next() == null ? null : Cursor.of(items.next().toString());
        Map<String, Object> answer = new Fields()
                .put("interactions", items.items().stream().map(drawing::exchange).toList())
                .put("cursor", next)
                .put("more", next != null)
                .map();
        String path = "/api/v1/persons/" + refs.handle(opened.id(), call.token()) + "/interactions?cursor=" + next;
        return Answers.ok(call, answer, null, next == null ? null : call.view().absoluteUrl(path));
    }

    /** Notes an exchange of which nothing more is to be done. */
    @AllowPrograms(ApiScope.WRITES_INTERACTIONS)
    @PostMapping("/api/v1/persons/{person}/interactions")
    ResponseEntity<byte[]> note(@PathVariable String person, HttpServletRequest request) throws IOException {
        Call call = Call.of(request);
        Body body = call.body().of("channel", "direction", "department", "words");
        UUID id = id(call, person);
        return Answers.created(call.once(idempotency, "interactions:" + persons.surviving(id), body, () -> {
            interactions.note(id, note(body), call.visitor());
            return Answers.json(new Fields().put("noted", true).map());
        }));
    }

    private Interactions.Note note(Body body) {
        String[] channels = Arrays.stream(CaseChannel.values()).map(Enum::name).toArray(String[]::new);
        if (body.text("channel").isEmpty()) {
            throw ApiProblem.wrong("channel", "api.wrong.word");
        }
        return new Interactions.Note(
                CaseChannel.valueOf(body.oneOf("channel", channels)),
                Direction.valueOf(body.oneOf("direction", "IN", "OUT")),
                department(body),
                body.text("words"));
    }

    private @Nullable UUID department(Body body) {
        String code = body.textOrNull("department");
        return code == null
                ? null
                : departments.find(code)
                        .map(Department::id)
                        .orElseThrow(() -> ApiProblem.wrong("department", "relation.refused.department"));
    }

    private UUID id(Call call, String handle) {
        return refs.find(handle, call.token()).orElseThrow(ApiProblem::notFound);
    }
}

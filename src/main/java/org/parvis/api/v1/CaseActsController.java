package org.parvis.api.v1;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.ApiScope;
import org.parvis.api.v1.Answers.Fields;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Requester;
import org.parvis.casework.Signatory;
import org.parvis.relation.Interactions;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.Persons;
import org.parvis.request.NewRequest;
import org.parvis.request.Requests;
import org.parvis.request.SubmittedRequest;
import org.parvis.web.AllowPrograms;
import org.parvis.web.Idempotency;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases, opened and moved. */
@RestController
@AllowPrograms(ApiScope.WRITES_CASES)
class CaseActsController {

    /** By which way a request came that a program hands in; the first where it does not say. */
    private static final String[] HANDED_IN = {"API", "KIOSK", "WORKSHOP", "PARTNER", "SOCIAL", "COUNTER", "PHONE"};

    private final Requests requests;
    private final Cases cases;
    private final CaseActs acts;
    private final CaseWriting writing;
    private final CasesInSight inSight;
    private final Persons persons;
    private final PersonHandles handles;
    private final Interactions interactions;
    private final Idempotency idempotency;

    CaseActsController(
            Requests requests,
            Cases cases,
            CaseActs acts,
            CaseWriting writing,
            CasesInSight inSight,
            Persons persons,
            PersonHandles handles,
            Interactions interactions,
            Idempotency idempotency) {
        this.requests = requests;
        this.cases = cases;
        this.acts = acts;
        this.writing = writing;
        this.inSight = inSight;
        this.persons = persons;
        this.handles = handles;
        this.interactions = interactions;
        this.idempotency = idempotency;
    }

    /** A request, which opens a case. */
    @PostMapping("/api/v1/cases")
    ResponseEntity<byte[]> open(HttpServletRequest request) throws IOException {
        Call call = Call.of(request);
        Body body = call.body().of("kind", "words", "answers", "requester", "department", "person", "channel");
        return Answers.created(call.once(idempotency, "cases", body, () -> Answers.json(open(call, body))));
    }

    private Map<String, Object> open(Call call, Body body) {
        Body said = body.inside("requester").of("name", "email", "phone", "language");
        String language = said.text("language").isEmpty() ? call.view().locale().getLanguage() : said.oneOf("language", "fr", "en");
        Requester requester = Requester.said(said.text("name"), said.text("email"), said.text("phone"), language);
        UUID person = person(call, body);
        CaseChannel channel = CaseChannel.valueOf(body.oneOf("channel", HANDED_IN));
        SubmittedRequest sent = requests.submit(new NewRequest(
                body.text("kind"),
                body.text("words"),
                new org.parvis.questions.Answers(body.texts("answers")),
                requester,
                channel,
                body.textOrNull("department"),
                call.actor()));
        if (person != null || call.may(ApiScope.PERSONS_WRITE)) {
            interactions.opened(sent.caseId(), channel, person, requester, call.visitor());
        }
        return new Fields()
                .put("number", sent.number())
                .put("status", cases.get(sent.caseId()).status())
                .put("department", sent.department())
                .put("dueAt", sent.dueAt())
                .put("trackingCode", sent.code())
                .put("trackingUrl", call.view().absoluteUrl("/suivi/" + sent.linkToken()))
                .map();
    }

    private @Nullable UUID person(Call call, Body body) {
        String handle = body.textOrNull("person");
        if (handle == null) {
            return null;
        }
        call.need(ApiScope.PERSONS_READ);
        return handles.find(handle, call.visitor())
                .map(persons::surviving)
                .orElseThrow(() -> ApiProblem.wrong("person", "relation.refused.unknown"));
    }

    /** For the requester, or with {@code internal} for colleagues alone. */
    @PostMapping("/api/v1/cases/{number}/messages")
    ResponseEntity<byte[]> write(@PathVariable String number, HttpServletRequest request) throws IOException {
        Call call = Call.of(request);
        Body body = call.body().of("text", "to");
        return Answers.created(call.once(idempotency, "messages:" + number, body, () -> {
            Case on = inSight.handled(call, number);
            if (body.oneOf("to", "requester", "colleagues").equals("colleagues")) {
                writing.addNote(on.id(), body.text("text"), call.actor());
            } else {
                writing.addPublicMessage(on.id(), body.text("text"), call.actor());
            }
            return standing(on);
        }));
    }

    /** What the requester answers to the question that was asked. */
    @PostMapping("/api/v1/cases/{number}/answers")
    ResponseEntity<byte[]> answer(@PathVariable String number, HttpServletRequest request) throws IOException {
        Call call = Call.of(request);
        Body body = call.body().of("text");
        return Answers.created(call.once(idempotency, "answers:" + number, body, () -> {
            Case on = inSight.handled(call, number);
            acts.requesterAnswers(on.id(), body.text("text"), call.actor());
            return standing(on);
        }));
    }

    /** A decision is somebody's: a program says whose (CRPA L212-1), it does not sign. */
    @PostMapping("/api/v1/cases/{number}/decision")
    ResponseEntity<byte[]> decide(@PathVariable String number, HttpServletRequest request) throws IOException {
        Call call = Call.of(request);
        Body body = call.body().of("outcome", "reason", "law", "nextSteps", "signatory");
        return Answers.created(call.once(idempotency, "decision:" + number, body, () -> {
            Case on = inSight.handled(call, number);
            Body by = body.inside("signatory").of("name", "capacity");
            if (by.text("name").isBlank() || by.text("capacity").isBlank()) {
                throw ApiProblem.wrong("signatory", "api.wrong.signatory");
            }
            DecisionDraft draft = body.oneOf("outcome", "", "RESOLVED", "DECLINED").equals("DECLINED")
                    ? DecisionDraft.declined(body.text("reason"), body.textOrNull("law"))
                    : resolved(body);
            acts.decide(
                    on.id(),
                    draft.then(body.textOrNull("nextSteps")).signedBy(new Signatory(by.text("name"), by.text("capacity"))),
                    call.actor());
            return standing(on);
        }));
    }

    private static DecisionDraft resolved(Body body) {
        if (body.text("outcome").isEmpty()) {
            throw ApiProblem.wrong("outcome", "api.wrong.word");
        }
        return DecisionDraft.resolved(body.text("reason"));
    }

    private String standing(Case before) {
        Case now = cases.get(before.id());
        return Answers.json(new Fields()
                .put("number", now.number())
                .put("status", now.status())
                .put("version", now.state().version())
                .map());
    }
}

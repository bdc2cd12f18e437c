package org.parvis.request;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.Case;
import org.parvis.casework.CaseTitles;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.Cases;
import org.parvis.casework.NewCase;
import org.parvis.casework.OpenedCase;
import org.parvis.casework.Party;
import org.parvis.questions.AnswerChecks;
import org.parvis.questions.Answers;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests from every channel and finds them again. */
@Service
@Transactional
public class Requests {

    public static final int LONGEST = 4_000;

    private final RequestStore store;
    private final RequestKinds kinds;
    private final Cases cases;
    private final Departments departments;
    private final Territories territories;
    private final Clock clock;

    Requests(
            RequestStore store,
            RequestKinds kinds,
            Cases cases,
            Departments departments,
            Territories territories,
            Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.cases = cases;
        this.departments = departments;
        this.territories = territories;
        this.clock = clock;
    }

    /** What is wrong with a request, by field, as message keys; empty when it can be sent. */
    @Transactional(readOnly = true)
    public Map<String, String> problems(NewRequest request) {
        Map<String, String> problems = new LinkedHashMap<>();
        Optional<RequestKind> kind = choosable(request);
        if (kind.isEmpty()) {
            problems.put("kind", "request.refused.kind");
        }
        if (request.words().isBlank()) {
            problems.put("words", "request.refused.nothingSaid");
        } else if (request.words().length() > LONGEST) {
            problems.put("words", "request.refused.tooLong");
        }
        kind.ifPresent(one -> AnswerChecks.problems(one.questions(), request.answers())
                .forEach((code, problem) -> problems.put(RequestRefused.ANSWER + code, problem)));
        problems.putAll(request.requester().problems());
        if (kind.map(RequestKind::needsContact).orElse(false) && !request.requester().hasContact()) {
            problems.put("email", "request.refused.contact");
        }
        if (request.department() != null && departments.find(request.department()).filter(one -> !one.isOutside()).isEmpty()) {
            problems.put("department", "request.refused.department");
        }
        return problems;
    }

    /**
     * Takes a request: opens its case, which finds its department and deadline, and stores it, all or nothing.
     *
     * @throws RequestRefused with everything that is wrong, by field
     */
    public SubmittedRequest submit(NewRequest from) {
        Map<String, String> problems = problems(from);
        if (!problems.isEmpty()) {
            throw new RequestRefused(problems);
        }
        return take(from, choosable(from).orElseThrow());
    }

    /**
     * Takes what somebody wrote without a form, as it is: a letter or mail answers no questions and is never refused.
     *
     * @throws Refusal where there is no such kind
     */
    SubmittedRequest receive(NewRequest from) {
        return take(from, choosable(from).orElseThrow(() -> new Refusal("request.refused.kind")));
    }

    /** Takes it as it is, in a kind that was found already. */
    SubmittedRequest take(NewRequest from, RequestKind kind) {
        UUID id = Ids.next();
        Answers answers = AnswerChecks.asked(kind.questions(), from.answers());
        OpenedCase opened = cases.open(caseOf(id, from, kind, answers));
        store.insert(new Request(
                id,
                opened.id(),
                opened.number(),
                kind.code(),
                from.channel(),
                from.enteredBy().party() == Party.AGENT ? from.enteredBy().name() : null,
                from.source(),
                now(),
                List.of(new Request.Version(from.words().strip(), answers, now()))));
        String department = departments.find(opened.departmentId()).map(Department::name).orElse("");
        return new SubmittedRequest(
                id, opened.id(), opened.number(), opened.code(), opened.linkToken(), department, opened.dueAt());
    }

    private NewCase caseOf(UUID id, NewRequest from, RequestKind kind, Answers answers) {
        Locale locale = territories.current().language();
        String said = String.join(" ", answers.byQuestion().values().stream().flatMap(List::stream).toList());
        return NewCase.about(RequestCases.CODE, id, CaseTitles.of(from.subject() == null ? from.words() : from.subject(), kind.label(locale)))
                .saying(from.words() + "\n" + said)
                .seenBy(CaseVisibility.PRIVATE)
                .through(from.channel())
                .from(from.requester())
                .with(Map.of("category", kind.code()))
                .promised(kind.promise())
                .sentTo(from.department() == null ? kind.department() : from.department())
                .enteredBy(from.enteredBy())
                .receivedOn(from.receivedOn());
    }

    /** An agent chooses among all kinds, others among those that are offered to everybody. */
    private Optional<RequestKind> choosable(NewRequest request) {
        return kinds.findChoosable(request.kind())
                .filter(kind -> kind.isForEverybody() || request.enteredBy().party() == Party.AGENT);
    }

    @Transactional(readOnly = true)
    public Optional<Request> find(UUID id) {
        return store.find(id);
    }

    /**
     * The right to error (CRPA L123-1): what was sent becomes what it should have been, as long as it is not decided.
     * Both versions are kept, and agents see the difference; nothing else follows from it.
     */
    public void correct(Case subject, String words, Answers answers) {
        if (subject.status().isClosed()) {
            throw new Refusal("request.refused.closed");
        }
        Request request = store.find(subject.subjectId()).orElseThrow();
        if (words.isBlank()) {
            throw new Refusal("request.refused.nothingSaid");
        }
        if (words.length() > LONGEST) {
            throw new Refusal("request.refused.tooLong");
        }
        if (words.strip().equals(request.current().words()) && answers.equals(request.current().answers())) {
            throw new Refusal("request.refused.same");
        }
        store.addVersion(request.id(), new Request.Version(words.strip(), answers, now()));
    }

    /** An agent found that it is something else than was said. */
    void putInKind(UUID id, String code) {
        store.putInKind(id, kinds.findChoosable(code).orElseThrow(() -> new Refusal("request.refused.kind")).code());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

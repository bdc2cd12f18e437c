package org.parvis.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Approvals;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseKind;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Mentions;
import org.parvis.casework.NewCategory;
import org.parvis.casework.NewTask;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.casework.TypedNumber;
import org.parvis.casework.Viewer;
import org.parvis.casework.texts.FinerStatuses;
import org.parvis.shared.Refusal;
import org.parvis.web.Idempotency;
import org.parvis.web.TypedDay;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Does what a form asks for, once for each key. */
@Component
class ActOrders {

    private final Cases cases;
    private final CaseActs acts;
    private final CaseWriting writing;
    private final Approvals approvals;
    private final AssignOrders assigning;
    private final AfterPhotos photos;
    private final Tasks tasks;
    private final OpenTasks openTasks;
    private final Mentions mentions;
    private final CaseKinds kinds;
    private final FinerStatuses finer;
    private final LegalOrders law;
    private final Idempotency idempotency;
    private final Clock clock;

    ActOrders(
            Cases cases,
            CaseActs acts,
            CaseWriting writing,
            Approvals approvals,
            AssignOrders assigning,
            AfterPhotos photos,
            Tasks tasks,
            OpenTasks openTasks,
            Mentions mentions,
            CaseKinds kinds,
            FinerStatuses finer,
            LegalOrders law,
            Idempotency idempotency,
            Clock clock) {
        this.clock = clock;
        this.tasks = tasks;
        this.openTasks = openTasks;
        this.mentions = mentions;
        this.kinds = kinds;
        this.finer = finer;
        this.law = law;
        this.cases = cases;
        this.acts = acts;
        this.writing = writing;
        this.approvals = approvals;
        this.assigning = assigning;
        this.photos = photos;
        this.idempotency = idempotency;
    }

    void act(View view, ActionKind kind, Case subject, ActInput input) {
        TooLong.check(input.values());
        var photo = photos.receive(input.photo());
        String act = kind.slug() + ":" + subject.id() + ":" + view.visitor().account();
        idempotency.once(act, input.text("key"), Idempotency.payload(input.values()), () -> {
            if (photo != null && kind == ActionKind.ANSWER && approvals.isNeeded(subject, decision(input).outcome())) {
                throw new Refusal("casework.refused.approvalPhoto");
            }
            perform(view, kind, subject, input);
            photos.attach(photo, subject);
            return kind.slug();
        });
    }

    private void perform(View view, ActionKind kind, Case subject, ActInput input) {
        Actor by = Viewer.of(view.visitor()).actor();
        UUID id = subject.id();
        switch (kind) {
            case TAKE -> acts.take(id, by);
            case START -> acts.start(id, by);
            case ASSIGN_TO_ME -> assigning.takeOver(subject, by);
            case ANSWER -> close(subject, decision(input), input, by);
            case ASK -> acts.askRequester(id, input.text("text"), input.optional(Leaving.FIELD), by);
            case REQUESTER_ANSWER -> acts.requesterAnswers(id, input.text("text"), by);
            case NOTE -> writing.addNote(id, input.text("text"), mentions.in(input.text("text"), subject), by);
            case MESSAGE -> writing.addPublicMessage(id, input.text("text"), input.optional(Leaving.FIELD), by);
            case ASSIGN -> assigning.assign(subject, input, by);
            case DEPARTMENT -> acts.reassignDepartment(
                    id, input.id("department", "casework.refused.department"), input.text("reason"), by);
            case FORWARD -> close(
                    subject,
                    DecisionDraft.forwarded(input.id("body", "casework.refused.missing.BODY"), input.text("fact"))
                            .texted(input.optional(Leaving.FIELD)),
                    input,
                    by);
            case TAKE_BACK -> acts.takeBack(id, input.text("reason"), by);
            case DUPLICATE -> close(
                    subject, DecisionDraft.duplicateOf(original(input, subject), input.text("reason")), input, by);
            case UNDO_DUPLICATE -> acts.undoDuplicate(id, input.text("reason"), by);
            case REOPEN -> acts.reopen(id, input.text("reason"), by);
            case TASK -> tasks.give(task(input, id, view), by);
            case STEP -> finer.reach(id, input.text("step"), by);
            case CATEGORY -> putInCategory(subject, input, view);
            case PIECES, PIECES_RECEIVED, ACKNOWLEDGE, ATTEST, LEGAL_FACT, LEGAL_DATE, PUBLISH, TAKE_OFF -> law.perform(kind, id, input, by);
        }
    }

    private void close(Case subject, DecisionDraft draft, ActInput input, Actor by) {
        approvals.decide(subject.id(), openTasks.settled(draft, subject, input.text(OpenTasks.FIELD)), by);
    }

    private NewTask task(ActInput input, UUID caseId, View view) {
        LocalDate due = day(input.text("due"));
        if (due != null && due.isBefore(LocalDate.now(clock.withZone(view.site().zone())))) {
            throw new Refusal("desk.refused.past");
        }
        if (input.text("purpose").equals("OPINION")) {
            UUID asked = input.id("department", "casework.refused.opinionOf");
            return NewTask.opinionOf(caseId, asked, input.text("instructions"), due);
        }
        if (!input.text("department").isEmpty()) {
            UUID department = input.id("department", "casework.refused.department");
            return NewTask.forDepartment(caseId, department, input.text("instructions")).dueOn(due);
        }
        if (input.text("contractor").isEmpty()) {
            throw new Refusal("casework.refused.receiver");
        }
        Task.Contractor contractor = new Task.Contractor(input.text("contractor"), input.text("email"));
        return NewTask.forContractor(caseId, contractor, input.text("instructions")).dueOn(due);
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : TypedDay.find(text).orElseThrow(() -> new Refusal("desk.refused.day"));
    }

    private void putInCategory(Case subject, ActInput input, View view) {
        CaseKind.Subjects subjects = kinds.get(subject.kind()).subjects();
        if (subjects == null) {
            throw new Refusal("desk.refused.category");
        }
        Map<String, String> labels = subjects.topics(view.locale()).stream()
                .collect(Collectors.toMap(CaseKind.Topic::code, CaseKind.Topic::label));
        String code = input.text("category");
        String label = labels.get(code);
        if (label == null) {
            throw new Refusal("desk.refused.category");
        }
        String old = subject.category() == null ? "" : subject.category();
        String note = view.t("desk.category.note", labels.getOrDefault(old, old), label);
        NewCategory category = new NewCategory(subjects, code, note);
        Actor by = Viewer.of(view.visitor()).actor();
        if (input.text(ActionForm.FOLLOW).isEmpty()) {
            acts.putInCategory(subject.id(), category, by);
        } else {
            acts.sendByCategory(subject.id(), category, by);
        }
    }

    private static DecisionDraft decision(ActInput input) {
        DecisionDraft draft =
                switch (input.text("outcome")) {
                    case "RESOLVED" -> DecisionDraft.resolved(input.text("fact"));
                    case "DECLINED" -> DecisionDraft.declined(input.text("fact"), input.optional("law"));
                    default -> throw new Refusal("desk.refused.outcome");
                };
        return draft.then(input.optional("next")).texted(input.optional(Leaving.FIELD));
    }

    /** The case of a number as it was typed, the latest where several years have it. */
    private UUID original(ActInput input, Case subject) {
        String typed = input.text("original");
        if (typed.isEmpty()) {
            throw new Refusal("casework.refused.missing.ORIGINAL");
        }
        String prefix = subject.number().substring(0, subject.number().indexOf('-'));
        int year = LocalDate.now(clock).getYear();
        return cases.listByNumber(TypedNumber.candidates(typed, List.of(prefix), year)).stream()
                .max(Comparator.comparing(Case::openedAt))
                .map(Case::id)
                .orElseThrow(() -> new Refusal("desk.refused.noSuchCase", typed));
    }
}

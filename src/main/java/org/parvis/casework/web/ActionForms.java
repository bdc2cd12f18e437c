package org.parvis.casework.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Approval;
import org.parvis.casework.Approvals;
import org.parvis.casework.Case;
import org.parvis.casework.Entry;
import org.parvis.casework.LegalActs;
import org.parvis.casework.Mentions;
import org.parvis.casework.Outcome;
import org.parvis.casework.Publications;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.casework.Timeline;
import org.parvis.casework.texts.AnswerTemplate.Purpose;
import org.parvis.casework.texts.FinerStatuses;
import org.parvis.identity.Staff;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.FormErrors;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Makes the forms of a case's actions, each with the lists it offers and no others. */
@Component
class ActionForms {

    private final Departments departments;
    private final Assignees assignees;
    private final DeskPages desk;
    private final Library library;
    private final Tasks tasks;
    private final FinerStatuses finer;
    private final Mentions mentions;
    private final OpenTasks openTasks;
    private final LegalActs law;
    private final Timeline timeline;
    private final Approvals approvals;
    private final Leavings leavings;
    private final Publications publications;

    ActionForms(
            Departments departments,
            Assignees assignees,
            DeskPages desk,
            Library library,
            Tasks tasks,
            FinerStatuses finer,
            Mentions mentions,
            OpenTasks openTasks,
            LegalActs law,
            Timeline timeline,
            Approvals approvals,
            Leavings leavings,
            Publications publications) {
        this.publications = publications;
        this.leavings = leavings;
        this.approvals = approvals;
        this.law = law;
        this.timeline = timeline;
        this.mentions = mentions;
        this.openTasks = openTasks;
        this.finer = finer;
        this.tasks = tasks;
        this.departments = departments;
        this.assignees = assignees;
        this.desk = desk;
        this.library = library;
    }

    /** What came with a request for a form. */
    record Typed(Map<String, String> values, FormErrors errors, @Nullable Preview preview) {
        static Typed nothing(Map<String, String> values) {
            return new Typed(values, new FormErrors(), null);
        }
    }

    ActionForm form(View view, ActionKind kind, Case subject, String context, Typed typed) {
        List<Task> ofCase = kind.isClosing() ? tasks.of(subject.id()) : null;
        boolean waits = kind == ActionKind.ANSWER && approvals.isNeeded(subject, Outcome.RESOLVED);
        Map<String, String> values = kind == ActionKind.PUBLISH
                ? published(subject, typed.values())
                : waits ? again(subject, typed.values()) : typed.values();
        return new ActionForm(
                kind,
                subject,
                context,
                values,
                typed.errors(),
                choices(view, kind, subject),
                signatory(view, subject),
                typed.preview(),
                leavings.of(kind, subject, values),
                ofCase,
                waits ? view.t("desk.answer.approval") : null,
                ofCase == null ? List.of() : openTasks.lines(ofCase, view));
    }

    /** An answer that came back is gone on with: nobody writes it twice. */
    private Map<String, String> again(Case subject, Map<String, String> values) {
        if (values.containsKey("fact")) {
            return values;
        }
        Map<String, String> filled = new TreeMap<>(values);
        approvals.find(subject.id()).filter(one -> !one.isWaiting()).map(Approval::draft).ifPresent(draft -> {
            filled.put("outcome", draft.outcome().name());
            filled.put("fact", draft.fact());
            filled.put("law", draft.law() == null ? "" : draft.law());
            filled.put(Leaving.FIELD, draft.sms() == null ? "" : draft.sms());
            filled.put("next", draft.nextSteps() == null ? "" : draft.nextSteps());
        });
        return filled;
    }

    /** What everybody reads already, else what such requests are called. */
    private Map<String, String> published(Case subject, Map<String, String> values) {
        if (values.containsKey("text")) {
            return values;
        }
        Map<String, String> filled = new TreeMap<>(values);
        filled.put("text", publications.findWords(subject).orElseGet(() -> publications.proposal(subject)));
        return filled;
    }

    /** The words of a text message in plainer characters. */
    String plainer(Map<String, String> values) {
        return leavings.plainer(values);
    }

    String signatory(View view, Case subject) {
        String department = desk.departmentName(subject);
        return department.isEmpty() ? view.visitor().name() : view.visitor().name() + ", " + department;
    }

    private Choices choices(View view, ActionKind kind, Case subject) {
        return switch (kind) {
            case ANSWER -> Choices.NONE
                    .withTemplates(library.templates(subject, view, Purpose.RESOLVED, Purpose.DECLINED))
                    .withLaws(library.laws());
            case ASK -> Choices.NONE.withTemplates(library.templates(subject, view, Purpose.QUESTION));
            case MESSAGE -> Choices.NONE.withTemplates(library.templates(subject, view, Purpose.MESSAGE));
            case FORWARD -> Choices.NONE
                    .withBodies(bodies())
                    .withTemplates(library.templates(subject, view, Purpose.FORWARDED));
            case DEPARTMENT -> Choices.NONE.withDepartments(houses().stream()
                    .filter(choice -> !choice.is(subject.departmentId()))
                    .toList());
            case TASK -> Choices.NONE.withDepartments(houses()).withContractors(tasks.contractors().stream()
                    .map(known -> Choice.of(known.email(), known.name()))
                    .toList());
            case ASSIGN -> Choices.NONE.withColleagues(assignees.of(List.of(subject.departmentId()), view));
            case NOTE -> Choices.NONE.withColleagues(people(mentions.readers(subject)));
            case CATEGORY -> Choices.NONE.withCategories(desk.categoryChoices(view.locale()));
            case LEGAL_DATE -> Choices.NONE.withLines(law.correctable(timeline.of(subject.id())).stream()
                    .map(entry -> Choice.of(entry.id(), line(view, entry)))
                    .toList());
            case STEP -> Choices.NONE.withSteps(finer.ahead(subject).stream()
                    .map(step -> Choice.of(step.code(), step.label()))
                    .toList());
            default -> Choices.NONE;
        };
    }

    private static String line(View view, Entry entry) {
        return view.t("casework.law.date.line.at", view.t("casework.entry." + entry.kind()), view.date(entry.at()));
    }

    private List<Choice> bodies() {
        return departments(Department::isOutside);
    }

    private List<Choice> houses() {
        return departments(department -> !department.isOutside());
    }

    private List<Choice> departments(Predicate<Department> which) {
        return departments.list().stream()
                .filter(which)
                .map(department -> Choice.of(department.id(), department.name()))
                .toList();
    }

    private static List<Choice> people(List<Staff> staff) {
        return staff.stream().map(one -> Choice.of(one.id(), one.name())).toList();
    }
}

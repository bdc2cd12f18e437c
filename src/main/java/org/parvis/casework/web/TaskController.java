package org.parvis.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.casework.Viewer;
import org.parvis.shared.Refusal;
import org.parvis.shared.Role;
import org.parvis.web.AllowAnyone;
import org.parvis.web.AllowRoles;
import org.parvis.web.FormErrors;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.Redirect;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Tasks of a department, and the page on which a contractor answers by a signed link. */
@Controller
class TaskController {

    private final Tasks tasks;
    private final Cases cases;
    private final TaskAnswers answers;
    private final ContractorPhotos photos;
    private final CaseSights sights;
    private final CaseKinds kinds;
    private final Clock clock;

    TaskController(
            Tasks tasks,
            Cases cases,
            TaskAnswers answers,
            ContractorPhotos photos,
            CaseSights sights,
            CaseKinds kinds,
            Clock clock) {
        this.kinds = kinds;
        this.sights = sights;
        this.photos = photos;
        this.tasks = tasks;
        this.cases = cases;
        this.answers = answers;
        this.clock = clock;
    }

    @AllowRoles({Role.AGENT, Role.HEAD})
    @GetMapping("/bureau/taches")
    Page list(View view) {
        return Page.of("casework/tasks", page(view, new FormErrors(), null));
    }

    @AllowRoles({Role.AGENT, Role.HEAD})
    @PostMapping("/bureau/taches/{id}")
    Object end(View view, @PathVariable UUID id, @RequestParam Map<String, String> form) {
        Viewer viewer = Viewer.of(view.visitor());
        Task task = tasks.find(id)
                .filter(one -> one.departmentId() != null && viewer.departments().contains(one.departmentId()))
                .orElseThrow(HttpProblem::notFound);
        String opinion = opinionPath(task, cases.get(task.caseId()));
        if (opinion != null) {
            return Redirect.to(view, opinion);
        }
        try {
            answers.end(task, form, null, viewer.actor());
        } catch (Refusal refusal) {
            FormErrors errors = new FormErrors().add(TasksPage.field(id), view.t(refusal));
            TasksPage.Typed typed = new TasksPage.Typed(id, form.getOrDefault("answer", ""));
            return Page.of("casework/tasks", page(view, errors, typed)).withStatus(422);
        }
        return Redirect.to(view, "/bureau/taches");
    }

    @AllowAnyone
    @GetMapping("/taches/{token}")
    Page contractor(View view, @PathVariable String token) {
        return contractor(view, token, "", new FormErrors());
    }

    @AllowAnyone
    @PostMapping("/taches/{token}")
    Object answer(
            View view,
            @PathVariable String token,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "photo", required = false) @Nullable MultipartFile photo) {
        Task task = task(token);
        String name = task.contractor() == null ? "" : task.contractor().name();
        try {
            answers.end(task, form, photo, Actor.contractor(name));
        } catch (Refusal refusal) {
            String field = refusal.messageKey().startsWith("files.") ? "photo" : "answer";
            FormErrors errors = new FormErrors().add(field, view.t(refusal));
            return contractor(view, token, form.getOrDefault("answer", ""), errors).withStatus(422);
        }
        return Redirect.to(view, "/taches/" + token);
    }

    private Page contractor(View view, String token, String answer, FormErrors errors) {
        Task task = task(token);
        Case subject = cases.get(task.caseId());
        return Page.of(
                "casework/contractor",
                new ContractorPage(
                        token, task, subject, answers.map(subject), answer, errors, photos.of(subject, view.locale())));
    }

    private Task task(String token) {
        return tasks.findByToken(token).orElseThrow(HttpProblem::notFound);
    }

    private TasksPage page(View view, FormErrors errors, TasksPage.@Nullable Typed typed) {
        Viewer viewer = Viewer.of(view.visitor());
        List<Task> open = tasks.openOf(viewer.departments());
        Map<UUID, Case> subjects = cases.list(open.stream().map(Task::caseId).distinct().toList()).stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        LocalDate today = LocalDate.now(clock.withZone(view.site().zone()));
        return new TasksPage(
                open.stream()
                        .filter(task -> subjects.containsKey(task.caseId()))
                        .sorted(Comparator.comparing(Task::dueOn, Comparator.nullsLast(Comparator.naturalOrder())))
                        .map(task -> {
                            Case subject = Objects.requireNonNull(subjects.get(task.caseId()));
                            TaskDue due = TaskDue.of(task, today, tasks.calendar(task), view);
                            return line(viewer, task, subject, due);
                        })
                        .toList(),
                errors,
                typed);
    }

    private TasksPage.Line line(Viewer viewer, Task task, Case subject, @Nullable TaskDue due) {
        String title = sights.mayBeNamed(viewer, subject) ? subject.title() : null;
        return new TasksPage.Line(task, subject, title, due, opinionPath(task, subject));
    }

    private @Nullable String opinionPath(Task task, Case subject) {
        return task.isOpinion() ? kinds.get(subject.kind()).opinionPath(subject, task.id()) : null;
    }
}

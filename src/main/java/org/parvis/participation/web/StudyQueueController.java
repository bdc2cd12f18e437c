package org.parvis.participation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseRights;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Cases;
import org.parvis.casework.Viewer;
import org.parvis.database.PageTransaction;
import org.parvis.participation.Appraisal;
import org.parvis.participation.Process;
import org.parvis.participation.Proposal.Moderation;
import org.parvis.participation.StudyQueue.Place;
import org.parvis.participation.StudyQueue.Row;
import org.parvis.participation.StudyQueue;
import org.parvis.participation.StudyStage;
import org.parvis.participation.team.AllowTeam;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.participation.web.StudyQueuePage.Line;
import org.parvis.participation.web.StudyQueuePage.Waiting;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.HttpProblem;
import org.parvis.web.Page;
import org.parvis.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the ideas of a process wait for, for the department that handles them, administrators, and who conducts it or appraises for it. */
@Controller
class StudyQueueController {

    private static final int SHOWN = 50;

    private final ProcessRights rights;
    private final StudyQueue queue;
    private final Cases cases;
    private final CaseSights sights;
    private final Departments departments;

    StudyQueueController(ProcessRights rights, StudyQueue queue, Cases cases, CaseSights sights, Departments departments) {
        this.rights = rights;
        this.queue = queue;
        this.cases = cases;
        this.sights = sights;
        this.departments = departments;
    }

    @AllowTeam
    @GetMapping(DeskProcessController.PATH + "/{slug}/etude")
    @PageTransaction
    Page show(
            @PathVariable String slug,
            @RequestParam(name = "attend", defaultValue = "") String waits,
            @RequestParam(name = "apres", defaultValue = "") String after,
            View view) {
        Process process = rights.get(slug, ProcessAct.FOLLOW_STUDIES, view.visitor());
        if (!process.isPublished()) {
            throw HttpProblem.notFound();
        }
        Map<StudyStage, Long> counts = queue.count(process);
        StudyStage stage = StudyStage.find(waits).orElseGet(() -> first(counts));
        List<Row> found = queue.list(process, stage, Place.find(after).orElse(Place.START), SHOWN + 1);
        List<Row> shown = found.size() > SHOWN ? found.subList(0, SHOWN) : found;
        Map<UUID, String> names = departments.list().stream().collect(Collectors.toMap(Department::id, Department::name));
        return Page.of("participation/studies", new StudyQueuePage(
                process,
                counts,
                stage,
                lines(process, shown, names, view),
                queue.awaited(process).stream()
                        .map(one -> new StudyQueuePage.Department(names.getOrDefault(one.departmentId(), ""), one))
                        .toList(),
                queue.today(),
                found.size() > SHOWN ? Place.of(shown.getLast()).written() : null));
    }

    /** The most pressing where there is something to do. */
    private static StudyStage first(Map<StudyStage, Long> counts) {
        return Arrays.stream(StudyStage.values()).filter(counts::containsKey).findFirst().orElse(StudyStage.TO_ASK);
    }

    private List<Line> lines(Process process, List<Row> rows, Map<UUID, String> names, View view) {
        Viewer viewer = Viewer.of(view.visitor());
        Map<UUID, Case> subjects = cases.list(rows.stream().map(Row::caseId).toList()).stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        Map<UUID, List<Appraisal>> asked = queue.awaited(rows);
        boolean isOfTeam = rights.mayByTeam(view.visitor(), ProcessAct.FOLLOW_STUDIES, process.id());
        return rows.stream()
                .map(row -> {
                    @Nullable Case subject = subjects.get(row.caseId());
                    boolean isHandled = isOfTeam || subject != null && CaseRights.handles(viewer, subject);
                    boolean isNamed = isHandled
                            || row.moderation() == Moderation.VISIBLE
                            || subject != null && sights.sight(viewer, subject).covers(Sight.TITLE);
                    return new Line(
                            row,
                            isNamed ? row.title() : null,
                            isHandled ? StudyPage.path(row.number()) : null,
                            asked.getOrDefault(row.id(), List.of()).stream()
                                    .map(one -> new Waiting(names.getOrDefault(one.departmentId(), ""), one.dueOn()))
                                    .toList());
                })
                .toList();
    }
}

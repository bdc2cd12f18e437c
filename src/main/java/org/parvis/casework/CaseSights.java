package org.parvis.casework;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** Whether somebody sees what is in a case, for modules that keep a part of it. */
@Component
public class CaseSights {

    private final CaseStore cases;
    private final TaskStore tasks;

    CaseSights(CaseStore cases, TaskStore tasks) {
        this.cases = cases;
        this.tasks = tasks;
    }

    /** Handles the case of this subject, or has a task on it. */
    public boolean showContent(Visitor visitor, String kind, UUID subjectId) {
        return visitor.isStaff()
                && cases.findBySubject(kind, subjectId)
                        .map(subject -> CaseRights.sight(Viewer.of(visitor), subject, helping(subject)))
                        .filter(CaseRights.Sight.CONTENT::equals)
                        .isPresent();
    }

    private List<UUID> helping(Case subject) {
        return tasks.ofCase(subject.id()).stream()
                .filter(task -> task.state() == Task.State.OPEN)
                .map(Task::departmentId)
                .filter(Objects::nonNull)
                .toList();
    }
}

package org.parvis.casework;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.identity.Staff;
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

    /** Those among these people who see what is in the case. */
    List<Staff> readers(Case subject, List<Staff> people) {
        List<UUID> helping = helping(subject);
        return people.stream()
                .filter(one -> CaseRights.sight(Viewer.of(one), subject, helping) == CaseRights.Sight.CONTENT)
                .toList();
    }

    /** Departments that have an open task on the case. */
    public List<UUID> helping(Case subject) {
        return tasks.ofCase(subject.id()).stream()
                .filter(Task::isOpen)
                .map(Task::departmentId)
                .filter(Objects::nonNull)
                .toList();
    }
}

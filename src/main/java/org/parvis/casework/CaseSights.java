package org.parvis.casework;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.identity.Staff;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/** How much somebody sees of a case. */
@Component
public class CaseSights {

    private final CaseStore cases;
    private final TaskStore tasks;
    private final Sectors sectors;
    private final CaseKinds kinds;

    CaseSights(CaseStore cases, TaskStore tasks, Sectors sectors, CaseKinds kinds) {
        this.kinds = kinds;
        this.cases = cases;
        this.tasks = tasks;
        this.sectors = sectors;
    }

    /** How much somebody sees of a case in a list: neither a task nor its wing has brought it to them. */
    public Sight sight(Viewer viewer, Case subject) {
        return CaseRights.sight(viewer, subject, List.of(), sectors.walls());
    }

    /** @param helping departments that have an open task on it */
    public Sight sight(Viewer viewer, Case subject, List<UUID> helping) {
        Sight own = CaseRights.sight(viewer, subject, helping, sectors.walls());
        return own != Sight.CONTENT && handles(viewer, subject) ? Sight.CONTENT : own;
    }

    /** May move, answer, decide: its department, and those agents and heads whom its wing has entrusted with it. */
    public boolean handles(Viewer viewer, Case subject) {
        return CaseRights.handles(viewer, subject)
                || !viewer.departments().isEmpty() && kinds.get(subject.kind()).isEntrusted(viewer, subject);
    }

    /** Whether a task on it may say what it is about: another sector keeps that to itself. */
    public boolean mayBeNamed(Viewer viewer, Case subject) {
        return subject.isPublic() || sectors.walls().most(viewer, subject.departmentId()).covers(Sight.TITLE);
    }

    /** Whether a list that goes beyond departments may call a case by its title. */
    boolean seesTitle(Viewer viewer, CaseVisibility visibility, UUID departmentId) {
        if (visibility == CaseVisibility.PUBLIC || viewer.departments().contains(departmentId)) {
            return true;
        }
        return CaseRights.seesAllTitles(viewer) && sectors.walls().most(viewer, departmentId).covers(Sight.TITLE);
    }

    /** Handles the case of this subject, or has a task on it. */
    public boolean showContent(Visitor visitor, String kind, UUID subjectId) {
        return visitor.isStaff()
                && cases.findBySubject(kind, subjectId)
                        .map(subject -> sight(Viewer.of(visitor), subject, helping(subject)))
                        .filter(Sight.CONTENT::equals)
                        .isPresent();
    }

    /** Those among these people who see what is in the case. */
    List<Staff> readers(Case subject, List<Staff> people) {
        List<UUID> helping = helping(subject);
        Walls walls = sectors.walls();
        return people.stream()
                .filter(one -> CaseRights.sight(Viewer.of(one), subject, helping, walls) == Sight.CONTENT)
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

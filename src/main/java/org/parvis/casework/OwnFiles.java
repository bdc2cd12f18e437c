package org.parvis.casework;

import java.util.List;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Reads what whoever sent something may read of its case. */
@Component
public class OwnFiles {

    private final Timeline timeline;
    private final Departments departments;

    OwnFiles(Timeline timeline, Departments departments) {
        this.timeline = timeline;
        this.departments = departments;
    }

    public OwnFile of(Case subject, View view) {
        List<Entry> entries = timeline.publicPartOf(subject.id());
        List<Decision> decisions = timeline.decisionsOn(subject.id());
        String department = departments.find(subject.departmentId()).map(Department::name).orElse("");
        return new OwnFile(
                department,
                OwnStory.of(entries, subject.kind(), Happenings.of(entries, subject.kind(), department, text -> text, view), view),
                OwnFile.question(subject, entries),
                subject.status().isOpen() || decisions.isEmpty() ? null : decisions.getLast());
    }
}

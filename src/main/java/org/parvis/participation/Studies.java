package org.parvis.participation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what departments were asked and found about ideas, and what was concluded. */
@Service
@Transactional(readOnly = true)
public class Studies {

    private final AppraisalStore appraisals;
    private final ConclusionStore conclusions;
    private final Departments departments;

    Studies(AppraisalStore appraisals, ConclusionStore conclusions, Departments departments) {
        this.appraisals = appraisals;
        this.conclusions = conclusions;
        this.departments = departments;
    }

    /** All of it, for the staff. */
    public Study of(Proposal proposal) {
        return study(proposal, appraisals.list(proposal.id()));
    }

    /** Without what only the staff sees, which never leaves this class by this way. */
    public Study publicPartOf(Proposal proposal) {
        return study(proposal, appraisals.list(proposal.id()).stream().map(Appraisal::withoutNote).toList());
    }

    private Study study(Proposal proposal, List<Appraisal> asked) {
        List<Conclusion> concluded = conclusions.list(proposal.id());
        if (asked.isEmpty() && concluded.isEmpty()) {
            return Study.NONE;
        }
        Map<UUID, String> names = departments.list().stream().collect(Collectors.toMap(Department::id, Department::name));
        return new Study(
                asked.stream().map(one -> new Study.Line(names.getOrDefault(one.departmentId(), ""), one)).toList(), concluded, names);
    }
}

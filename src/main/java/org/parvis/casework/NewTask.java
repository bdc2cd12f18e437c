package org.parvis.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task to give: to a department, or to a contractor. */
public record NewTask(
        UUID caseId,
        @Nullable UUID departmentId,
        Task.@Nullable Contractor contractor,
        String instructions,
        @Nullable LocalDate dueOn) {

    public static NewTask forDepartment(UUID caseId, UUID departmentId, String instructions) {
        return new NewTask(caseId, departmentId, null, instructions, null);
    }

    public static NewTask forContractor(UUID caseId, Task.Contractor contractor, String instructions) {
        return new NewTask(caseId, null, contractor, instructions, null);
    }

    public NewTask dueOn(@Nullable LocalDate day) {
        return new NewTask(caseId, departmentId, contractor, instructions, day);
    }
}

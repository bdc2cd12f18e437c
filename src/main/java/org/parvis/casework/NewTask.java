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
        Task.Purpose purpose,
        @Nullable LocalDate dueOn) {

    public static NewTask forDepartment(UUID caseId, UUID departmentId, String instructions) {
        return new NewTask(caseId, departmentId, null, instructions, Task.Purpose.WORK, null);
    }

    public static NewTask forContractor(UUID caseId, Task.Contractor contractor, String instructions) {
        return new NewTask(caseId, null, contractor, instructions, Task.Purpose.WORK, null);
    }

    /** What a department thinks of it, by a day. */
    public static NewTask opinionOf(UUID caseId, UUID departmentId, String question, @Nullable LocalDate dueOn) {
        return new NewTask(caseId, departmentId, null, question, Task.Purpose.OPINION, dueOn);
    }

    public NewTask dueOn(@Nullable LocalDate day) {
        return new NewTask(caseId, departmentId, contractor, instructions, purpose, day);
    }
}

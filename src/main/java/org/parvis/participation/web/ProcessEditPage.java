package org.parvis.participation.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * The form of a process.
 *
 * @param process as it is; null for one that is not there yet
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record ProcessEditPage(
        @Nullable Process process, ProcessForm form, List<Department> departments, String done, FormErrors errors) {

    public boolean isPublished() {
        return process != null && process.isPublished();
    }

    public String path() {
        return DeskProcessController.PATH + "/" + (process == null ? "nouvelle" : process.slug());
    }

    /**
     * A process in the list of those who write them.
     *
     * @param studyPath what its ideas wait for; null for whoever has none of them studied
     */
    public record Row(Process process, String state, @Nullable String studyPath) {
        static Row of(Process process, Instant now, @Nullable String studyPath) {
            return new Row(process, process.isPublished() ? process.stage(now).name() : "DRAFT", studyPath);
        }
    }
}

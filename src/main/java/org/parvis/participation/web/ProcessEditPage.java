package org.parvis.participation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.team.Membership;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * The form of a process.
 *
 * @param process as it is; null for one that is not there yet
 * @param team who is in it now
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record ProcessEditPage(
        @Nullable Process process, ProcessForm form, List<Department> departments, List<Membership> team, String done, FormErrors errors) {

    public boolean isPublished() {
        return process != null && process.isPublished();
    }

    public String path() {
        return DeskProcessController.PATH + "/" + (process == null ? "nouvelle" : process.slug());
    }
}

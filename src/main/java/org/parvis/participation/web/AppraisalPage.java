package org.parvis.participation.web;

import org.jspecify.annotations.Nullable;
import org.parvis.casework.Task;
import org.parvis.participation.Appraisal;
import org.parvis.participation.Process;
import org.parvis.participation.Proposal;
import org.parvis.web.FormErrors;

/**
 * What a department is asked about an idea, and its form; what it answered, once it has.
 *
 * @param proposal null where the idea is another sector's, which keeps it to itself
 */
public record AppraisalPage(
        String number, @Nullable Proposal proposal, Process process, Task task, Appraisal appraisal, AppraisalForm form, FormErrors errors) {

    public String path() {
        return StudyPage.path(number) + "/" + task.id();
    }
}

package org.parvis.casework.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Task;
import org.parvis.web.FormErrors;
import org.parvis.web.View;

/** What a contractor sees of a task: the work and the place, nothing of who reported it. */
public record ContractorPage(
        String token, Task task, Case subject, @Nullable String map, String answer, FormErrors errors, List<UUID> photos) {

    /** What was said when the task ended; why, where it was cancelled. */
    public String said(View view) {
        String said = task.answer() == null ? "" : task.answer();
        return task.state() == Task.State.CANCELLED ? view.t("desk.story.detail", view.t("desk.reason"), said) : said;
    }

    public boolean isOpen() {
        return task.isOpen();
    }
}

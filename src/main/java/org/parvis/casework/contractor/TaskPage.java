package org.parvis.casework.contractor;

import org.parvis.casework.Case;
import org.parvis.casework.Task;
import org.parvis.web.FormErrors;

/** What a contractor sees of a case: the task, and what it is about. */
public record TaskPage(String token, Task task, Case subject, String answer, FormErrors errors) {

    public boolean isOpen() {
        return task.state() == Task.State.OPEN;
    }
}

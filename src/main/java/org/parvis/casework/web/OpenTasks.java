package org.parvis.casework.web;

import java.util.List;
import java.util.UUID;
import org.parvis.casework.Case;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Task;
import org.parvis.casework.Tasks;
import org.parvis.shared.Refusal;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** What becomes of the open tasks of a case that is closed: whoever closes it says so, the house never guesses. */
@Component
class OpenTasks {

    /** The field of the choice. */
    static final String FIELD = "taches";

    static final String CANCEL = "annuler";
    static final String KEEP = "laisser";

    private final Tasks tasks;

    OpenTasks(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Who has what to do, one line a task. */
    List<String> lines(List<Task> all, View view) {
        return all.stream()
                .filter(Task::isOpen)
                .map(task -> view.t("desk.story.detail", tasks.receiver(task), task.instructions()))
                .toList();
    }

    /** How many of these cases have one. */
    int cases(List<Case> chosen) {
        return tasks.casesWithOpenTask(chosen.stream().map(Case::id).toList());
    }

    /** Whether the case has open tasks and nobody has said what becomes of them. */
    boolean isUndecided(Case subject, String choice) {
        return !isChoice(choice) && !tasks.openOn(subject.id()).isEmpty();
    }

    /** The decision with what was chosen. */
    DecisionDraft settled(DecisionDraft draft, Case subject, String choice) {
        if (isUndecided(subject, choice)) {
            throw new Refusal("desk.refused.tasks");
        }
        return choice.equals(KEEP) ? draft.lettingTasksGoOn() : draft;
    }

    static void check(String choice) {
        if (!isChoice(choice)) {
            throw new Refusal("desk.refused.tasks");
        }
    }

    private static boolean isChoice(String choice) {
        return choice.equals(CANCEL) || choice.equals(KEEP);
    }
}

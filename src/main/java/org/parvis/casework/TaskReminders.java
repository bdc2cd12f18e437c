package org.parvis.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds of tasks and opinions: whoever has one on the last working day before it is due, then once more, with whoever
 * waits for it, when the day has passed. Each once, on however many nodes it runs.
 */
@Service
class TaskReminders {

    private static final Logger LOG = LoggerFactory.getLogger(TaskReminders.class);
    private static final int SOME = 200;

    /** The longest that a department is closed in a row, with some to spare: the last working day before lies within. */
    private static final int DAYS_AHEAD = 14;

    private final TaskStore store;
    private final Tasks tasks;
    private final Cases cases;
    private final Handlers handlers;
    private final StaffLetters letters;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TaskReminders(
            TaskStore store,
            Tasks tasks,
            Cases cases,
            Handlers handlers,
            StaffLetters letters,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.cases = cases;
        this.handlers = handlers;
        this.letters = letters;
        this.transaction = transaction;
        this.clock = clock;
    }

    void send() {
        send(clock.instant());
    }

    /** Gives how many were reminded of. */
    int send(Instant now) {
        LocalDate today = now.atZone(handlers.authority().zone()).toLocalDate();
        int reminded = 0;
        List<Task> some = store.listToRemindOf(today.plusDays(DAYS_AHEAD), today, null, SOME);
        while (!some.isEmpty()) {
            for (Task task : some) {
                reminded += remind(task, today) ? 1 : 0;
            }
            some = store.listToRemindOf(today.plusDays(DAYS_AHEAD), today, some.getLast(), SOME);
        }
        return reminded;
    }

    /** One that cannot be reminded of holds up no other. */
    private boolean remind(Task task, LocalDate today) {
        try {
            Task.Reminder reminder = due(task, today, tasks.calendar(task));
            return reminder != null && Boolean.TRUE.equals(transaction.execute(_ -> remind(task, reminder)));
        } catch (RuntimeException e) {
            LOG.warn("Nobody was reminded of task {}", task.id(), e);
            return false;
        }
    }

    /** Nobody is reminded on a day off. */
    static Task.@Nullable Reminder due(Task task, LocalDate today, WorkingCalendar calendar) {
        LocalDate due = Objects.requireNonNull(task.dueOn());
        if (!calendar.isWorkingDay(today)) {
            return null;
        }
        if (due.isBefore(today)) {
            return Task.Reminder.LATE;
        }
        boolean isNear = calendar.plusWorkingDays(today, 1).compareTo(due) >= 0;
        return isNear ? Task.Reminder.NEAR : null;
    }

    private boolean remind(Task task, Task.Reminder reminder) {
        if (!store.remind(task.id(), reminder)) {
            return false;
        }
        Case subject = cases.get(task.caseId());
        if (reminder == Task.Reminder.LATE) {
            letters.taskLate(subject, task);
        } else {
            letters.taskNear(subject, task);
        }
        return true;
    }
}

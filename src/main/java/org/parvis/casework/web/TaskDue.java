package org.parvis.casework.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Task;
import org.parvis.shared.WorkingCalendar;
import org.parvis.web.View;

/**
 * Until when a task is to be answered, in words and in working days.
 *
 * @param isLate open after that day
 */
public record TaskDue(String text, Boolean isLate) {

    /**
     * @param calendar of whoever has it
     * @return null where no day was said
     */
    static @Nullable TaskDue of(Task task, LocalDate today, WorkingCalendar calendar, View view) {
        LocalDate due = task.dueOn();
        if (due == null) {
            return null;
        }
        boolean isLate = task.isLate(today);
        String day = view.t("desk.tasks." + (isLate ? "late" : "due") + (task.isOpinion() ? ".OPINION" : ""), view.date(due));
        if (!task.isOpen()) {
            return new TaskDue(day, false);
        }
        int days = isLate ? calendar.workingDaysBetween(due, today) : calendar.workingDaysBetween(today, due);
        String left = view.t(isLate ? "desk.tasks.lateBy" : "desk.tasks.left", days);
        return new TaskDue(view.t("desk.tasks.with", day, left), isLate);
    }
}

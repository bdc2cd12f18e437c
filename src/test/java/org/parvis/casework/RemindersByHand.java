package org.parvis.casework;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** Lets tests of other packages send the reminders of a day. */
@Component
public class RemindersByHand {

    private final TaskReminders reminders;

    RemindersByHand(TaskReminders reminders) {
        this.reminders = reminders;
    }

    public int send(Instant now) {
        return reminders.send(now);
    }
}

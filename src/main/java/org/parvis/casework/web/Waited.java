package org.parvis.casework.web;

import java.time.Duration;
import org.parvis.web.View;

/** How long something has waited, as people say it. */
final class Waited {

    private static final int HOURS_TO_SAY = 48;

    private Waited() {}

    static String words(Duration time, View view) {
        return time.toHours() < HOURS_TO_SAY
                ? view.t("desk.waited.hours", time.toHours())
                : view.t("desk.waited.days", time.toDays());
    }
}

package org.parvis.web;

import java.time.Duration;

/** How long something took, as people say it. */
public final class Durations {

    private Durations() {}

    /** «40 minutes», «5 heures», «3 jours». */
    public static String words(Duration duration, View view) {
        if (duration.compareTo(Duration.ofMinutes(90)) < 0) {
            return view.t("web.minutes", Math.max(1, duration.toMinutes()));
        }
        if (duration.compareTo(Duration.ofHours(36)) < 0) {
            return view.t("web.hours", Math.round(duration.toMinutes() / 60.0));
        }
        return view.t("web.days", Math.round(duration.toHours() / 24.0));
    }
}

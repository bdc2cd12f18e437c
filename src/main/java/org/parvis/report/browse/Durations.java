package org.parvis.report.browse;

import java.time.Duration;
import org.parvis.web.View;

/** How long something took, as people say it. */
public final class Durations {

    private Durations() {}

    /** «40 minutes», «5 heures», «3 jours». */
    public static String words(Duration duration, View view) {
        if (duration.compareTo(Duration.ofMinutes(90)) < 0) {
            return view.t("report.public.minutes", Math.max(1, duration.toMinutes()));
        }
        if (duration.compareTo(Duration.ofHours(36)) < 0) {
            return view.t("report.public.hours", Math.round(duration.toMinutes() / 60.0));
        }
        return view.t("report.public.days", Math.round(duration.toHours() / 24.0));
    }
}

package org.parvis.participation.meeting.web;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parvis.web.TypedTime;

/** Another date of a meeting, as it is typed; times are those of the territory. */
public record OtherDateForm(String starts, String ends) {

    static final OtherDateForm EMPTY = new OtherDateForm("", "");

    /** What is no date, by field, as message keys. */
    Map<String, String> problems(ZoneId zone) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (TypedTime.find(starts, zone).isEmpty()) {
            problems.put("autre-debut", "participation.refused.moment");
        }
        if (TypedTime.find(ends, zone).isEmpty()) {
            problems.put("autre-fin", "participation.refused.moment");
        }
        return problems;
    }
}

package org.parvis.participation.opinion;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What somebody at the town calls a group.
 *
 * @param reason what in its answers makes it so
 */
public record GroupName(String name, String reason) {

    public static final int LONGEST_NAME = 60;
    public static final int LONGEST_REASON = 500;

    static final GroupName NONE = new GroupName("", "");

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            problems.put("nom", "opinion.refused.name");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            problems.put("raison", "opinion.refused.nameReason");
        }
        return problems;
    }
}

package org.parvis.participation.council;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;

/**
 * What somebody says who asks for a seat.
 *
 * @param collegeId null where none was chosen
 * @param author with a name and a way to be reached, as they are told what becomes of it
 * @param enteredBy who typed it in: themselves, or an agent for them
 */
public record NewApplication(
        @Nullable UUID collegeId, String motivation, boolean wantsName, Requester author, CaseChannel channel, Actor enteredBy) {

    public static final int LONGEST = 4_000;

    /** What is wrong with it, by field, as message keys. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (collegeId == null) {
            problems.put("college", "council.refused.noSuchCollege");
        }
        if (motivation.isBlank() || motivation.length() > LONGEST) {
            problems.put("motivation", "council.refused.motivation");
        }
        problems.putAll(author.problems());
        if (author.name() == null || author.name().isBlank()) {
            problems.putIfAbsent("name", "council.refused.name");
        }
        if (!author.hasContact()) {
            problems.putIfAbsent("email", "council.refused.contact");
        }
        return problems;
    }
}

package org.parvis.participation.council;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a council.
 *
 * @param purpose what it is for
 * @param basis the law or the deliberation on which it rests
 * @param charter its rules, in paragraphs; empty where they are not written
 * @param district «quartier:centre»; empty for the whole territory
 * @param processId of the process that gives it meetings and draws; null for none
 * @param department code of the one in charge
 */
public record CouncilAbout(
        CouncilKind kind, String title, String purpose, String basis, String charter, String district, @Nullable UUID processId, String department) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_PURPOSE = 4_000;
    public static final int LONGEST_BASIS = 300;
    public static final int LONGEST_CHARTER = 20_000;

    /** What is wrong with its words, by field, as message keys. */
    public Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            problems.put("title", "council.refused.title");
        }
        if (purpose.isBlank() || purpose.length() > LONGEST_PURPOSE) {
            problems.put("purpose", "council.refused.purpose");
        }
        if (basis.length() > LONGEST_BASIS) {
            problems.put("basis", "council.refused.long");
        }
        if (charter.length() > LONGEST_CHARTER) {
            problems.put("charter", "council.refused.long");
        }
        return problems;
    }
}

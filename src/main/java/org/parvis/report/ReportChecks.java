package org.parvis.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Requester;
import org.parvis.questions.AnswerChecks;
import org.parvis.report.category.Category;

/** What a report must be before it is taken, the same for every channel. */
final class ReportChecks {

    static final int MAX_DESCRIPTION = 4000;
    static final int MAX_PHOTOS = 5;
    private static final int MAX_ADDRESS = 250;

    private ReportChecks() {}

    /** @param districts of its place; null when the place is not known or not in the territory */
    static Map<String, String> problems(NewReport report, Optional<Category> category, @Nullable Set<String> districts) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (category.isEmpty()) {
            problems.put("category", "report.refused.category");
        } else if (!category.get().handling().takesReports()) {
            problems.put("category", "report.refused.notHere");
        } else if (districts != null && !category.get().isOfferedIn(districts)) {
            problems.put("category", "report.refused.notInDistrict");
        }
        if (report.point() == null) {
            problems.put("place", "report.refused.noPlace");
        } else if (districts == null) {
            problems.put("place", "report.refused.outside");
        } else if (report.address().length() > MAX_ADDRESS) {
            problems.put("place", "report.refused.address");
        }
        category.ifPresent(c -> AnswerChecks.problems(c.questions(), report.answers())
                .forEach((code, problem) -> problems.put(ReportRefused.ANSWER + code, problem)));
        checkDescription(report, problems);
        checkContact(report.requester(), category, problems);
        return problems;
    }

    private static void checkDescription(NewReport report, Map<String, String> problems) {
        if (report.description().length() > MAX_DESCRIPTION) {
            problems.put("description", "report.refused.tooLong");
        } else if (report.description().isBlank() && report.answers().isEmpty() && report.photos().isEmpty()) {
            problems.put("description", "report.refused.nothingSaid");
        }
        if (report.photos().size() > MAX_PHOTOS) {
            problems.put("photos", "report.refused.tooManyPhotos");
        }
    }

    private static void checkContact(Requester requester, Optional<Category> category, Map<String, String> problems) {
        problems.putAll(requester.problems());
        if (!requester.hasContact() && category.map(Category::needsContact).orElse(false)) {
            problems.put("contact", "report.refused.contact");
        }
    }
}

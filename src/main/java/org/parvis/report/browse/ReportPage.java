package org.parvis.report.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Decision;
import org.parvis.casework.Happening;
import org.parvis.files.Picture;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.shared.GeoPoint;

/**
 * The public page of a report.
 *
 * @param group the group of its category, for the way back
 * @param description with personal data masked; may be empty
 * @param step the town's own step within the public status; empty for none
 * @param decision the town's answer in force; null while there is none
 * @param after photos of what was done, shown with the answer
 * @param body name of the outside body that has it; null for none
 * @param original the report of which this is a duplicate; null when it is none
 * @param followers people who follow it, the sender counted, up to some number
 */
public record ReportPage(
        ReportCard card,
        ListOptions.Option group,
        String description,
        List<AnsweredQuestion> answers,
        List<Picture> photos,
        String step,
        List<Happening> timeline,
        @Nullable Decision decision,
        List<Picture> after,
        @Nullable String body,
        @Nullable ListedReport original,
        List<ListedReport> duplicates,
        List<ReportCard> nearby,
        DrawnMap map,
        int followers) {

    public ListedReport report() {
        return card.report();
    }

    public GeoPoint point() {
        return report().point();
    }

    /** Whether somebody may say that it is not over. */
    public boolean canReopen() {
        return report().status() == CaseStatus.RESOLVED || report().status() == CaseStatus.DECLINED;
    }

    public boolean isPromiseKept() {
        return report().keptPromise();
    }

    public boolean isPromiseBroken() {
        return report().closedAt() != null && report().dueAt() != null && !report().keptPromise();
    }

    /** The beginning of what was written, for previews elsewhere. */
    public String summary() {
        String text = description.isEmpty() ? card.category() + " · " + report().address() : description;
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }
}

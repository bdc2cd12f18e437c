package org.parvis.report.follow;

import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseStatus;
import org.parvis.report.Report;
import org.parvis.report.browse.ReportPage;
import org.parvis.report.moderation.Ruling;
import org.parvis.web.FormErrors;

/**
 * The page that only the sender of a report sees.
 *
 * @param question what a department asks; null while it asks nothing
 * @param restriction what a moderator took from public view; null when nothing
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record TrackPage(
        String token,
        Report report,
        Case subject,
        ReportPage page,
        @Nullable String question,
        @Nullable Ruling restriction,
        String done,
        Typed typed,
        FormErrors errors) {

    /** What somebody typed into one of the forms, given back when it has a mistake. */
    public record Typed(String form, String text) {

        static final Typed NOTHING = new Typed("", "");

        public String in(String asked, String otherwise) {
            return form.equals(asked) ? text : otherwise;
        }
    }

    public CaseStatus status() {
        return subject.status();
    }

    public boolean canReopen() {
        return status() == CaseStatus.RESOLVED || status() == CaseStatus.DECLINED;
    }

    public String action(String what) {
        return "/suivi/" + token + "/" + what;
    }
}

package org.parvis.report.follow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseStatus;
import org.parvis.report.Report;
import org.parvis.report.browse.Happening;
import org.parvis.report.browse.ReportPage;
import org.parvis.report.moderation.ModerationAct;
import org.parvis.report.moderation.Ruling;
import org.parvis.web.FormErrors;

/**
 * The page that only the sender of a report sees.
 *
 * @param story what happened, in words for the sender
 * @param question what a department asks; null while it asks nothing
 * @param restrictions what moderators took from public view
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record TrackPage(
        Seen seen,
        ReportPage page,
        List<Happening> story,
        @Nullable String question,
        List<Ruling> restrictions,
        String done,
        Typed typed,
        FormErrors errors) {

    /** The report that a private link opens. */
    public record Seen(String token, Report report, Case subject) {}

    /** What somebody typed into one of the forms, given back when it has a mistake. */
    public record Typed(String form, String text) {

        static final Typed NOTHING = new Typed("", "");

        public String in(String asked, String otherwise) {
            return form.equals(asked) ? text : otherwise;
        }
    }

    static TrackPage of(
            Seen seen, ReportPage page, List<Happening> story, @Nullable String question, List<Ruling> restrictions) {
        return new TrackPage(seen, page, story, question, restrictions, "", Typed.NOTHING, new FormErrors());
    }

    TrackPage showing(String justDone, Typed words, FormErrors mistakes) {
        return new TrackPage(seen, page, story, question, restrictions, justDone, words, mistakes);
    }

    public Report report() {
        return seen.report();
    }

    public CaseStatus status() {
        return seen.subject().status();
    }

    public boolean canReopen() {
        return status() == CaseStatus.RESOLVED || status() == CaseStatus.DECLINED;
    }

    /** Whether a moderator reads a correction before the public does. */
    public boolean textIsHeld() {
        return restrictions.stream()
                .anyMatch(r -> r.act() == ModerationAct.MASK_WORDS || r.act() == ModerationAct.HIDE_TEXT);
    }

    public String action(String what) {
        return "/suivi/" + seen.token() + "/" + what;
    }
}

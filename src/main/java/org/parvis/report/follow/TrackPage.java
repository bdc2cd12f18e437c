package org.parvis.report.follow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Happening;
import org.parvis.casework.Tracked;
import org.parvis.report.Report;
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
        Tracked tracked,
        Report report,
        ReportPage page,
        List<Happening> story,
        @Nullable String question,
        List<Ruling> restrictions,
        String done) {

    public CaseStatus status() {
        return tracked.subject().status();
    }

    public Tracked.Typed typed() {
        return tracked.typed();
    }

    public FormErrors errors() {
        return tracked.errors();
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
        return tracked.action(what);
    }
}

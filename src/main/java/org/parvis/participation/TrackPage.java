package org.parvis.participation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.OwnFile;
import org.parvis.casework.Tracked;
import org.parvis.participation.kin.OwnKin;
import org.parvis.web.FormErrors;

/**
 * The page that only the author of an idea sees.
 *
 * @param study what departments found and what was concluded, without what only they see
 * @param today where the territory is
 * @param kin what they can do with it as one of its authors
 * @param appealUntil until when they can say that they do not agree that it is hidden; null where they cannot
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record TrackPage(
        Tracked tracked,
        Proposal proposal,
        Process process,
        long supports,
        Study study,
        LocalDate today,
        OwnFile file,
        OwnKin kin,
        @Nullable Instant appealUntil,
        String done) {

    public CaseStatus status() {
        return tracked.subject().status();
    }

    public FormErrors errors() {
        return tracked.errors();
    }

    /** Only the last author gives an idea up for all. */
    public boolean canWithdraw() {
        return proposal.stands() && !proposal.isForgotten() && kin.isAlone() && kin.endedMandate() == null;
    }

    /** Whether what was concluded waits for a word of theirs. */
    public boolean canAnswerStudy() {
        Conclusion pending = study.pending();
        return pending != null && pending.canBeAnswered(today) && !proposal.isForgotten() && offers("etude");
    }

    /** Whether they can do one of the acts of the page. What was refused to them stays there with their words. */
    public boolean offers(String act) {
        return kin.endedMandate() == null || errors().has(act);
    }

    public boolean canReopen() {
        return (status() == CaseStatus.RESOLVED || status() == CaseStatus.DECLINED) && offers("rouvrir");
    }

    public String publicPath() {
        return process.path() + "/idees/" + proposal.number();
    }
}

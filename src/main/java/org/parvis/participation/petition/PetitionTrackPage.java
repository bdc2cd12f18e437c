package org.parvis.participation.petition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.OwnFile;
import org.parvis.casework.Tracked;
import org.parvis.participation.petition.Petition.State;
import org.parvis.web.FormErrors;

/**
 * The page that only whoever began a petition sees.
 *
 * @param wasRefused whether it was not admitted once, be it examined anew
 * @param appealUntil until when they can say that they do not agree that it is hidden; null where they cannot
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record PetitionTrackPage(
        Tracked tracked,
        Petition petition,
        List<Threshold> thresholds,
        Instant now,
        boolean wasRefused,
        OwnFile file,
        @Nullable Instant appealUntil,
        String done) {

    public FormErrors errors() {
        return tracked.errors();
    }

    public boolean canCorrect() {
        CaseStatus status = tracked.subject().status();
        return !petition.isForgotten()
                && (petition.state() == State.SENT
                        || petition.state() == State.REFUSED && (status == CaseStatus.DECLINED || status == CaseStatus.RESOLVED));
    }

    /** As long as no threshold is reached; a refusal stays. */
    public boolean canWithdraw() {
        return !petition.isForgotten() && !petition.course().hasReached()
                && (petition.state() == State.SENT && !wasRefused || petition.state() == State.OPEN);
    }

    public String correctPath() {
        return "/petitions/corriger?jeton=" + tracked.token();
    }
}

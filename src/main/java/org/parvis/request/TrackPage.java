package org.parvis.request;

import java.util.List;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.OwnFile;
import org.parvis.casework.Tracked;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.web.FormErrors;

/**
 * The page that only the sender of a request sees.
 *
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record TrackPage(
        Tracked tracked,
        Request request,
        String kind,
        List<AnsweredQuestion> answers,
        OwnFile file,
        String done) {

    public CaseStatus status() {
        return tracked.subject().status();
    }

    public FormErrors errors() {
        return tracked.errors();
    }

    public boolean canReopen() {
        return status() == CaseStatus.RESOLVED || status() == CaseStatus.DECLINED;
    }
}

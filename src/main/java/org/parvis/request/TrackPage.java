package org.parvis.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Decision;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.casework.Happening;
import org.parvis.casework.Tracked;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.web.FormErrors;

/**
 * The page that only the sender of a request sees.
 *
 * @param department name of who has it now
 * @param question what a department asks; null while it asks nothing
 * @param decision how it ended; null while it is open
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record TrackPage(
        Tracked tracked,
        Request request,
        String kind,
        List<AnsweredQuestion> answers,
        String department,
        List<Happening> story,
        @Nullable String question,
        @Nullable Decision decision,
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

    static @Nullable String question(Case subject, List<Entry> entries) {
        if (subject.status() != CaseStatus.WAITING) {
            return null;
        }
        return entries.stream()
                .filter(entry -> entry.kind() == EntryKind.ASKED)
                .reduce((earlier, later) -> later)
                .map(Entry::publicText)
                .orElse(null);
    }

    static @Nullable Decision decision(List<Decision> decisions, Case subject) {
        return subject.status().isOpen() || decisions.isEmpty() ? null : decisions.getLast();
    }
}

package org.parvis.request;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;

/**
 * A request to take.
 *
 * @param department code of the department to go to whatever the kind and the rules say; null to follow them
 * @param enteredBy who typed it in: the requester, or an agent for them
 * @param source where agents read it as it came, below the territory's root; null where this is all there is
 * @param subject what its sender calls it, as of a mail or letter; null to call it by its first sentence
 * @param receivedOn the day from which the law counts, where it was before today: that on which a letter arrived
 */
public record NewRequest(
        String kind,
        String words,
        Answers answers,
        Requester requester,
        CaseChannel channel,
        @Nullable String department,
        Actor enteredBy,
        @Nullable String source,
        @Nullable LocalDate receivedOn,
        @Nullable String subject) {

    public NewRequest(
            String kind,
            String words,
            Answers answers,
            Requester requester,
            CaseChannel channel,
            @Nullable String department,
            Actor enteredBy) {
        this(kind, words, answers, requester, channel, department, enteredBy, null, null, null);
    }
}

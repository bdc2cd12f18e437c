package org.parvis.participation;

import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;

/**
 * An idea to take.
 *
 * @param shownName as its author wants to be called in public; empty for nobody
 * @param author who is told of what becomes of it
 * @param onBehalf for which organisation, by mandate; null for themselves
 * @param enteredBy who typed it in: its author, or an agent for somebody on the phone, at the counter, at a workshop
 */
public record NewProposal(
        Process process,
        String title,
        String words,
        String place,
        String shownName,
        Requester author,
        CaseChannel channel,
        Actor enteredBy,
        @Nullable OnBehalf onBehalf) {

    /** Of somebody for themselves. */
    public NewProposal(
            Process process, String title, String words, String place, String shownName, Requester author, CaseChannel channel, Actor enteredBy) {
        this(process, title, words, place, shownName, author, channel, enteredBy, null);
    }
}

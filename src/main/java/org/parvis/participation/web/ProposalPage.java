package org.parvis.participation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Decision;
import org.parvis.participation.Origin;
import org.parvis.participation.Process;
import org.parvis.participation.Proposal;
import org.parvis.participation.Study;
import org.parvis.participation.Voice;
import org.parvis.files.Picture;
import org.parvis.participation.kin.Kinship;
import org.parvis.participation.kin.SupportChoices;
import org.parvis.participation.meeting.Birthplace;
import org.parvis.participation.talk.TalkFigures;
import org.parvis.web.FormErrors;

/**
 * An idea as everybody sees it.
 *
 * @param study what departments found and what was concluded, without what only they see
 * @param talk how much is said under it; null where nobody may say anything
 * @param decision the answer to it; null while there is none
 * @param projects that came from it
 * @param kinship where it comes from, and what it became
 * @param birth the meeting where it was born; null for one that somebody sent
 * @param photos of the sheet of its table
 * @param origin where it was brought in from; null for what was proposed here
 * @param voices for which organisations its authors speak
 * @param supporting whether supports are open, and what whoever reads has said
 * @param choice which parts of what was split they can support; null where that is not asked
 * @param email as it was typed
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record ProposalPage(
        Process process,
        Proposal proposal,
        long supports,
        Study study,
        @Nullable TalkFigures talk,
        @Nullable Decision decision,
        List<IdeaProject> projects,
        Kinship kinship,
        @Nullable Birthplace birth,
        List<Picture> photos,
        @Nullable Origin origin,
        List<Voice> voices,
        Supporting supporting,
        SupportChoices.@Nullable Choice choice,
        String email,
        String done,
        FormErrors errors) {

    /** What a reader can do. */
    public enum Supporting {
        CLOSED,
        /** Says an address. */
        BY_MAIL,
        BY_ACCOUNT,
        /** Has supported it with this account, and can take that back. */
        GIVEN,
        /** Has supported with this account what it said before, and is asked. */
        ASKED
    }

    /** Its study is over, and nothing is decided yet. */
    public boolean isToDecide() {
        return proposal.stands() && proposal.status().isOpen() && study.published() != null && study.awaited().isEmpty() && study.pending() == null;
    }

    public String path() {
        return process.path() + "/idees/" + proposal.number();
    }
}

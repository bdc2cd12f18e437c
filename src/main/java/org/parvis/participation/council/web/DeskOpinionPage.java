package org.parvis.participation.council.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilOpinion;
import org.parvis.participation.council.Session;
import org.parvis.web.FormErrors;

/**
 * An opinion at the desk: written, published, answered.
 *
 * @param opinion null for a new one
 * @param due day by which the town is to answer, as typed
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DeskOpinionPage(
        Council council,
        @Nullable CouncilOpinion opinion,
        OpinionForm form,
        String due,
        ReplyForm reply,
        List<Session> sessions,
        LocalDate today,
        String done,
        FormErrors errors) {

    public boolean isDraft() {
        return opinion == null || !opinion.isPublished();
    }
}

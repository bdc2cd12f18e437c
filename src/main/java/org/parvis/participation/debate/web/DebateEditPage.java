package org.parvis.participation.debate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateVersion;
import org.parvis.web.FormErrors;

/**
 * The form of a debate.
 *
 * @param debate null for one that is not there yet
 * @param isAnswered whether somebody has voted, so that the question stays
 * @param closing why it is closed, as it was typed
 */
public record DebateEditPage(
        Process process,
        @Nullable Debate debate,
        DebateForm form,
        boolean isAnswered,
        List<DebateVersion> versions,
        String closing,
        String done,
        FormErrors errors) {

    public String path() {
        return DeskDebateController.path(process) + "/" + (debate == null ? "nouveau" : debate.number());
    }

    public String listPath() {
        return DeskDebateController.path(process);
    }

    /** A resident's debate is theirs: the town closes and concludes it, and changes no word of it. */
    public boolean isWritten() {
        return debate == null || debate.isTowns() && debate.closedAt() == null;
    }
}

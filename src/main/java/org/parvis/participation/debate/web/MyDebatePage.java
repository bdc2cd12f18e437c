package org.parvis.participation.debate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateProposals;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.PastAct;
import org.parvis.web.FormErrors;

/**
 * A debate as its author sees it.
 *
 * @param key how they came: {@code jeton} or {@code id} with its value
 * @param appealable the act against which they can appeal now; null for none
 * @param appeal as it was typed
 */
public record MyDebatePage(
        Process process,
        Debate debate,
        String key,
        String value,
        List<PastAct> acts,
        List<Appeal> appeals,
        @Nullable PastAct appealable,
        DebateForm form,
        String appeal,
        String done,
        FormErrors errors) {

    /** Where it stands, as the end of a message key. */
    public String state() {
        return debate.isDraft() ? "DRAFT" : debate.isWithdrawn() ? "WITHDRAWN" : debate.moderation().name();
    }

    public boolean isUnread() {
        return DebateProposals.isUnread(debate);
    }

    public String publicPath() {
        return process.path() + "/debats/" + debate.number();
    }
}

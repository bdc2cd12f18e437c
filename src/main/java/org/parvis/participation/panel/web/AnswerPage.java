package org.parvis.participation.panel.web;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.participation.panel.Invitation;
import org.parvis.web.FormErrors;

/**
 * Where somebody who was drawn answers.
 *
 * @param code as it was typed
 * @param invitation whose code it is; null before it is known
 * @param isDone whether an answer was just noted
 */
public record AnswerPage(String code, @Nullable Invitation invitation, String contact, boolean isNamed, boolean isDone, FormErrors errors) {

    static AnswerPage asking(String code, FormErrors errors) {
        return new AnswerPage(code, null, "", false, false, errors);
    }

    static AnswerPage of(String code, Invitation invitation, boolean isDone) {
        return new AnswerPage(code, invitation, invitation.contact(), invitation.who().isNamed(), isDone, new FormErrors());
    }

    public boolean is(State state) {
        return invitation != null && invitation.who().state() == state;
    }
}

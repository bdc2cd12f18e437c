package org.parvis.participation.talk.web;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.Opinion;
import org.parvis.participation.talk.ShownComment;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.web.TalkPage.Reading;
import org.parvis.web.FormErrors;

/**
 * Agreeing with a comment or not.
 *
 * @param opinion that was chosen; null for none yet
 * @param email as it was typed
 * @param token of the link in a mail; empty where it is asked for
 */
public record OpinionPage(
        Talk talk, Reading reading, ShownComment shown, @Nullable Opinion opinion, String email, String token, FormErrors errors) {

    public String path() {
        return talk.commentsPath() + "/" + shown.comment().id() + "/avis";
    }

    public String back() {
        return talk.commentsPath() + "/" + shown.comment().thread() + "#c-" + shown.comment().id();
    }
}

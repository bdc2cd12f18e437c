package org.parvis.participation.talk.web;

import org.parvis.participation.talk.Charter;
import org.parvis.participation.talk.ShownComment;
import org.parvis.participation.talk.Talk;
import org.parvis.web.FormErrors;

/**
 * Objecting to a comment.
 *
 * @param words as they were typed, like the e-mail
 */
public record FlagPage(Talk talk, ShownComment shown, Charter charter, String words, String email, FormErrors errors) {

    public String path() {
        return talk.commentsPath() + "/" + shown.comment().id() + "/signaler";
    }
}

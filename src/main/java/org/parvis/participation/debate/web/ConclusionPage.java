package org.parvis.participation.debate.web;

import java.util.List;
import org.parvis.participation.debate.Synthesis;
import org.parvis.participation.talk.Comment;
import org.parvis.participation.talk.Talk;

/**
 * @param shown the version that was asked for
 * @param versions the latest first, which holds
 * @param quotes in the order in which the text names them
 */
public record ConclusionPage(Talk talk, Synthesis shown, List<Synthesis> versions, List<Comment> quotes) {

    public boolean isReplaced() {
        return !shown.equals(versions.getFirst());
    }

    public String path() {
        return talk.path() + "/conclusion";
    }
}

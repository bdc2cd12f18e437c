package org.parvis.participation.text.web;

import java.util.List;
import org.parvis.web.FormErrors;

/**
 * Writing the next version of a text, then looking at what it changes.
 *
 * @param head what it would change of title and introduction
 * @param changes what it would change of its articles
 */
public record RevisionPage(TextPlace place, RevisionForm form, Step step, List<HeadChange> head, List<ClauseChange> changes, FormErrors errors) {

    /** Nothing can be typed where it is looked at: what is published is what was seen. */
    public enum Step {
        WRITE,
        LOOK
    }

    public boolean isLookedAt() {
        return step == Step.LOOK;
    }
}

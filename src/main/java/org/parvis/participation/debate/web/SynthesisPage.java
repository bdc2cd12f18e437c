package org.parvis.participation.debate.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.Synthesis;
import org.parvis.participation.talk.ShownComment;
import org.parvis.participation.talk.Talk;
import org.parvis.web.FormErrors;

/**
 * The form of a conclusion.
 *
 * @param draft that is written; null for none yet
 * @param published the latest first
 * @param atHand what most agree with, to be quoted
 * @param isOver whether it can be published
 */
public record SynthesisPage(
        Talk talk,
        Debate debate,
        Results results,
        @Nullable Synthesis draft,
        List<Synthesis> published,
        List<ShownComment> atHand,
        boolean isOver,
        SynthesisForm form,
        String done,
        FormErrors errors) {

    public String path() {
        return debatePath() + "/conclusion";
    }

    public String debatePath() {
        return DeskDebateController.path(talk.process()) + "/" + debate.number();
    }

    /** Whether what is written corrects something. */
    public boolean isCorrection() {
        return !published.isEmpty();
    }
}

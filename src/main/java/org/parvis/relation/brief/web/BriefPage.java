package org.parvis.relation.brief.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.relation.brief.Brief;
import org.parvis.relation.brief.BriefAnswers;
import org.parvis.relation.brief.BriefRequests;
import org.parvis.relation.brief.BriefState;
import org.parvis.relation.InboxStep;
import org.parvis.web.FormErrors;

/**
 * One short message.
 *
 * @param subject the case it is in; null for none
 * @param why why it is here, in words
 * @param conversation what else was said in the same conversation
 * @param kinds what a request opened for it can be
 * @param answers what was answered where it was written
 * @param room what an answer may be; null where there can be none
 * @param closed why there can be none, in words; null where there is nothing to say
 * @param key of the form of an answer
 * @param mayHandle whether the viewer may do anything with it
 */
public record BriefPage(
        Brief brief,
        @Nullable Case subject,
        String from,
        String why,
        List<Other> conversation,
        List<Case> suggestions,
        List<InboxStep> steps,
        List<BriefRequests.Kind> kinds,
        boolean mayHandle,
        List<BriefAnswers.Answer> answers,
        BriefAnswers.@Nullable Room room,
        @Nullable String closed,
        String key,
        Typed typed,
        FormErrors errors,
        String done) {

    /** Another message of its conversation. */
    public record Other(String path, String from, String words) {}

    /** What was typed into its forms. */
    public record Typed(String number, String kind, String words, String audience) {

        static final Typed NOTHING = new Typed("", "", "", "");
    }

    public boolean isWaiting() {
        return brief.place().state() == BriefState.WAITING;
    }

    public boolean isFiled() {
        return brief.place().state() == BriefState.FILED;
    }
}

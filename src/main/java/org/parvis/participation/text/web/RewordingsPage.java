package org.parvis.participation.text.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.ShownComment;
import org.parvis.participation.text.Clause;
import org.parvis.web.FormErrors;

/**
 * Suggested wordings of a text, for whoever answers them.
 *
 * @param clauses those that stand, by id
 * @param allWaiting how many have no answer, shown or not
 * @param typed what was typed of an answer that was not taken; null for none
 */
public record RewordingsPage(
        TextPlace place,
        Map<UUID, Clause> clauses,
        List<ShownComment> waiting,
        List<ShownComment> answered,
        int allWaiting,
        @Nullable Typing typed,
        String done,
        FormErrors errors) {

    /** @param id of the comment that was answered */
    public record Typing(UUID id, String outcome, String why) {}

    /** What was typed for one that is not there to answer any more; empty for none. */
    public String lost() {
        return typed == null || waiting.stream().anyMatch(this::isTyped) ? "" : typed.why();
    }

    public boolean isTyped(ShownComment one) {
        return typed != null && typed.id().equals(one.comment().id());
    }

    public String why(ShownComment one) {
        return typed != null && isTyped(one) ? typed.why() : "";
    }

    public String outcome(ShownComment one) {
        return typed != null && isTyped(one) ? typed.outcome() : "";
    }
}

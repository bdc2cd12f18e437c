package org.parvis.participation.talk.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.Appeal;
import org.parvis.participation.talk.Charter;
import org.parvis.participation.talk.Comment;
import org.parvis.participation.talk.Flag;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.PastAct;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.Waiting;
import org.parvis.web.FormErrors;

/**
 * A comment for whoever moderates it.
 *
 * @param answered what it answers; null for nothing
 * @param names of who decided what
 * @param possible what can be done about it
 * @param typed of the form that came back
 */
public record JudgePage(
        Talk talk,
        Comment comment,
        @Nullable Comment answered,
        List<Waiting> waiting,
        List<Flag> flags,
        List<PastAct> acts,
        List<Appeal> appeals,
        Map<UUID, String> names,
        Charter charter,
        List<ModerationAct> possible,
        Instant now,
        Typed typed,
        FormErrors errors) {

    /** What they typed. */
    public record Typed(String act, String article, String reason) {}

    public String name(PastAct act) {
        return names.getOrDefault(act.decidedBy(), "");
    }
}

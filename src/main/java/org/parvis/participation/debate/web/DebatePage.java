package org.parvis.participation.debate.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.Origin;
import org.parvis.participation.Phase;
import org.parvis.participation.Process;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.debate.DebateVersion;
import org.parvis.participation.debate.Position;
import org.parvis.participation.debate.Synthesis;
import org.parvis.participation.talk.ShownComment;
import org.parvis.participation.talk.Talk;
import org.parvis.participation.talk.TalkFigures;
import org.parvis.participation.talk.web.TalkPage.Reading;
import org.parvis.web.FormErrors;

/**
 * A debate as everybody sees it.
 *
 * @param own how whoever reads votes
 * @param pro the arguments for it with which most agree
 * @param contra those against it
 * @param versions what it said, the latest first; empty where that never changed
 * @param concluded what the town concluded; null for nothing yet
 * @param origin where it was brought in from; null for what was opened here
 * @param form of the vote, as it came back
 */
public record DebatePage(
        Talk talk,
        Debate debate,
        Instant now,
        Reading reading,
        Position own,
        Results results,
        TalkFigures figures,
        List<ShownComment> pro,
        List<ShownComment> contra,
        List<DebateVersion> versions,
        @Nullable Synthesis concluded,
        @Nullable Origin origin,
        Form form,
        String done,
        FormErrors errors) {

    /** What was chosen and typed. */
    public record Form(String position, String email) {}

    public Process process() {
        return talk.process();
    }

    public boolean isOpen() {
        return reading != Reading.CLOSED;
    }

    /** The phases in which it is open, where the town has not closed it. */
    public List<Phase> phases() {
        return process().phasesFor(Capability.DEBATE);
    }

    /** Where it stands, as the end of a message key. */
    public String stage() {
        return isOpen() ? "OPEN" : isOver(process(), debate, now) ? "CLOSED" : "COMING";
    }

    static boolean isOver(Process process, Debate debate, Instant now) {
        return debate.closedAt() != null || process.phasesFor(Capability.DEBATE).stream().allMatch(phase -> phase.isOver(now));
    }

    /** Whether it says something else than at first. */
    public boolean isChanged() {
        return versions.size() > 1;
    }
}

package org.parvis.participation.text.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.participation.Capability;
import org.parvis.participation.Phase;
import org.parvis.participation.talk.TalkFigures;
import org.parvis.participation.text.Clause;
import org.parvis.participation.text.DraftText.Stage;
import org.parvis.participation.text.TextVersion;

/**
 * A text, as everybody reads it.
 *
 * @param ended articles that an earlier version had
 * @param figures of what is said about its articles; of those that nobody commented there is none
 * @param versions the newest first
 */
public record TextPage(TextPlace place, List<Clause> clauses, List<Clause> ended, Map<UUID, TalkFigures> figures, List<TextVersion> versions, Instant now) {

    public Stage stage() {
        return place.stage(now);
    }

    public boolean isOpen() {
        return stage() == Stage.OPEN;
    }

    public int comments(Clause clause) {
        TalkFigures found = figures.get(clause.id());
        return found == null ? 0 : found.comments();
    }

    public int comments() {
        return figures.values().stream().mapToInt(TalkFigures::comments).sum();
    }

    public List<Phase> phases() {
        return place.process().phasesFor(Capability.ANNOTATE);
    }
}

package org.parvis.participation.budget;

import java.util.Optional;
import org.parvis.ballot.vote.VoterTelling;

/**
 * How far people are told of a change.
 *
 * @param voters those who had voted by then
 * @param ofIdea what became of the people of the idea that the project came from; empty where nobody was told yet
 * @param hasIdea whether it came from one
 */
public record ChangeTold(VoterTelling.Told voters, Optional<ChangeTellingStore.IdeaTold> ofIdea, boolean hasIdea) {

    /** How many who support the idea were told. */
    public long supporters() {
        return ofIdea.map(ChangeTellingStore.IdeaTold::supporters).orElse(0L);
    }

    /** Whether the authors of the idea were told. */
    public boolean areAuthorsTold() {
        return ofIdea.map(ChangeTellingStore.IdeaTold::authors).orElse(false);
    }

    /** Whether nobody of the idea is told any more. */
    public boolean isIdeaOver() {
        return ofIdea.map(ChangeTellingStore.IdeaTold::isOver).orElse(false);
    }
}

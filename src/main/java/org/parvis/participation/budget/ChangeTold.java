package org.parvis.participation.budget;

import java.util.Optional;
import org.parvis.ballot.vote.VoterTelling;

/**
 * How far people are told of what happened to a vote.
 *
 * @param voters those who had voted by then
 * @param beside what became of the others: of a project the people of its idea, of a closing everybody; empty where nobody was
 *     looked for yet
 * @param hasIdea whether it is of a project that came from an idea
 */
public record ChangeTold(VoterTelling.Told voters, Optional<ChangeTellingStore.OthersTold> beside, boolean hasIdea) {

    /** How many were told who support the idea; of a closing how many mails were sent. */
    public long others() {
        return beside.map(ChangeTellingStore.OthersTold::others).orElse(0L);
    }

    /** Whether the authors of the idea were told. */
    public boolean areAuthorsTold() {
        return beside.map(ChangeTellingStore.OthersTold::authors).orElse(false);
    }

    /** Whether a vote closed before all were told of its closing. */
    public boolean isCutShort() {
        return beside.map(ChangeTellingStore.OthersTold::isCutShort).orElse(false);
    }

    /** Whether none of the others is told any more. */
    public boolean isOver() {
        return beside.map(ChangeTellingStore.OthersTold::isOver).orElse(false);
    }
}

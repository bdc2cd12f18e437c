package org.parvis.participation;

import org.parvis.identity.AddressChanged;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.springframework.stereotype.Component;

/**
 * Writes down what went with an account to its new address, by part of participation. Where the new address had taken part in
 * the same as well, one of the two stays: what counts before what waits; of two that count, the new address's.
 */
@Component
public class AddressMoves {

    private final Journal journal;

    AddressMoves(Journal journal) {
        this.journal = journal;
    }

    /**
     * @param part of participation: «supports», «signatures»…
     * @param moved how many go by the new address now
     * @param ended how many ended, as the new address had taken part in the same
     */
    public void note(AddressChanged event, String part, int moved, int ended) {
        if (moved + ended > 0) {
            journal.append(JournalEntry.bySystem("participation.addressMoved", "account", event.accountId())
                    .with("part", part)
                    .with("moved", moved)
                    .with("ended", ended));
        }
    }
}

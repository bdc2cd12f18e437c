package org.parvis.participation.debate;

import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Tells what was concluded from debates in the territory in scope to whoever took part. */
@Service
public class SynthesisNews {

    private final SynthesisTellingStore store;
    private final SynthesisTelling telling;

    SynthesisNews(SynthesisTellingStore store, SynthesisTelling telling) {
        this.store = store;
        this.telling = telling;
    }

    /** Gives how many were told. */
    public int tell() {
        int told = 0;
        for (UUID synthesis : store.listUntold()) {
            OptionalInt now = telling.tell(synthesis);
            while (now.isPresent()) {
                told += now.getAsInt();
                now = telling.tell(synthesis);
            }
        }
        return told;
    }
}

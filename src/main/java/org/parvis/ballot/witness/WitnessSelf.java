package org.parvis.ballot.witness;

import java.security.KeyPair;
import java.time.Clock;
import org.parvis.ballot.proof.NoteKey;
import org.parvis.ballot.proof.PairBytes;
import org.parvis.ballot.proof.SignedNote;
import org.parvis.identity.Seal;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Component;

/** The key with which the town cosigns: made once, the first time that somebody asks for it, and sealed. */
@Component
class WitnessSelf {

    /** Of the town's site: where others send their checkpoints. */
    static final String PATH = "/temoin";

    private final WitnessedLogStore store;
    private final Territories territories;
    private final Seal seal;
    private final Clock clock;

    WitnessSelf(WitnessedLogStore store, Territories territories, Seal seal, Clock clock) {
        this.store = store;
        this.territories = territories;
        this.seal = seal;
        this.clock = clock;
    }

    NoteKey key() {
        return NoteKey.parse(self().key());
    }

    /** The note with the town's cosignature, of this moment, below its signatures. */
    SignedNote cosign(SignedNote note) {
        WitnessedLogStore.Self self = self();
        byte[] pair = seal.open(self.pair(), context())
                .orElseThrow(() -> new IllegalStateException("The key of the witness was sealed under another key than this instance's"));
        return NoteKey.parse(self.key()).sign(note, PairBytes.read(pair), clock.instant().getEpochSecond());
    }

    private WitnessedLogStore.Self self() {
        return store.self().orElseGet(this::make);
    }

    private WitnessedLogStore.Self make() {
        KeyPair pair = PairBytes.create();
        // C2SP names keys by an address without its scheme.
        String name = territories.current().baseUrl().replaceFirst("^[a-z]+://", "").replace("+", "") + PATH;
        store.makeSelf(new WitnessedLogStore.Self(name, NoteKey.ofWitness(name, pair).toString(), seal.close(PairBytes.of(pair), context())));
        return store.self().orElseThrow();
    }

    private static String context() {
        return "witness " + InTerritory.current();
    }
}

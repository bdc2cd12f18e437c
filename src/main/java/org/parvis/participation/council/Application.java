package org.parvis.participation.council;

import java.time.Instant;
import java.util.UUID;
import org.parvis.participation.council.Mandate.Naming;

/**
 * That somebody asks for a seat. Who they are, what the town told them and when that is forgotten is its case's.
 *
 * @param number of its case
 * @param motivation empty once it was forgotten
 * @param naming whether their name may be public if they sit, and who said so
 */
public record Application(
        UUID id, UUID councilId, UUID collegeId, UUID caseId, String number, String motivation, Naming naming, State state, Instant sentAt) {

    /** Whether their name may be public if they sit. */
    public boolean wantsName() {
        return naming.isNamed();
    }

    /** What became of it. */
    public enum State {
        RECEIVED,
        /** Not chosen now; called if a seat becomes free. */
        RESERVE,
        CHOSEN,
        DECLINED,
        /** Whoever applied does not want to any more. */
        WITHDRAWN;

        /** Whether the town has still to say what becomes of it. */
        public boolean isOpen() {
            return this == RECEIVED || this == RESERVE;
        }
    }
}

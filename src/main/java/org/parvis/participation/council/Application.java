package org.parvis.participation.council;

import java.time.Instant;
import java.util.UUID;

/**
 * That somebody asks for a seat. Who they are, what the town told them and when that is forgotten is its case's.
 *
 * @param number of its case
 * @param motivation empty once it was forgotten
 * @param wantsName whether their name may be public if they are chosen
 */
public record Application(
        UUID id, UUID councilId, UUID collegeId, UUID caseId, String number, String motivation, boolean wantsName, State state, Instant sentAt) {

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

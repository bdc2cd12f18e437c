package org.parvis.participation.panel;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on the list of a panel.
 *
 * @param number that stands for them in what is published
 * @param name empty once it is forgotten, like {@code email} and {@code address}
 * @param rank in their group, from 1; null before people are drawn
 * @param isNamed whether they want their name to be public
 */
public record Candidate(
        UUID id, String number, String group, String name, String email, String address, @Nullable Integer rank, State state, boolean isNamed) {

    /** What became of them. */
    public enum State {
        /** Not drawn, or not yet needed. */
        LISTED,
        /** Drawn: the town writes to them. */
        ASKED,
        ACCEPTED,
        REFUSED,
        /** Did not answer in time. */
        SILENT,
        /** Was a member, and no longer is. */
        LEFT;

        /** Whether somebody in this state can be said to be in the other next. */
        public boolean leadsTo(State next) {
            return switch (this) {
                case ASKED -> next == ACCEPTED || next == REFUSED || next == SILENT;
                case ACCEPTED -> next == LEFT;
                case LISTED, REFUSED, SILENT, LEFT -> false;
            };
        }

        /** Whether it leaves their seat to who follows. */
        public boolean frees() {
            return this == REFUSED || this == SILENT || this == LEFT;
        }
    }
}

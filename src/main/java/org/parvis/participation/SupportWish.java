package org.parvis.participation;

import java.util.UUID;

/** What an address says by the link in its mail. */
public record SupportWish(UUID proposalId, Kind kind, String email) {

    public enum Kind {
        SUPPORT,
        WITHDRAW
    }
}

package org.parvis.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The agent who has a case in hand, with their name as it was then. */
public record Assignee(UUID accountId, String name) {

    static @Nullable Assignee of(Actor by) {
        return by.accountId() == null ? null : new Assignee(by.accountId(), by.name() == null ? "" : by.name());
    }
}

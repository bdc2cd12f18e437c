package org.parvis.relation.consent;

import java.util.Arrays;
import java.util.Optional;

/** For what somebody may be written to that nobody needs for their request (GDPR article 6.1.a). */
public enum Purpose {
    NEWSLETTER,
    /** Questions on what they think of an answer, or of the town. */
    SURVEYS,
    /** Alerts that are not about safety. */
    ALERTS,
    /** Registered mail by electronic means instead of paper (CRPA L112-15). */
    REGISTERED_EMAIL;

    public static Optional<Purpose> find(String name) {
        return Arrays.stream(values()).filter(purpose -> purpose.name().equals(name)).findFirst();
    }
}

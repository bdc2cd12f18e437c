package org.parvis.identity;

import java.time.Instant;

/**
 * One of a person's open sessions, as shown to that person.
 *
 * @param handle names the session without giving it away
 * @param agent browser and system
 */
public record LiveSession(String handle, String agent, Instant since, Instant lastSeen, boolean isThisOne) {}

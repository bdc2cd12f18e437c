package org.parvis.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Somebody expected among the staff. */
public record Invitation(UUID id, String email, String name, Instant expiresAt, List<Grant> grants) {}

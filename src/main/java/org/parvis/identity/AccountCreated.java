package org.parvis.identity;

import java.util.UUID;

/** Somebody can log in to a territory for the first time. */
public record AccountCreated(UUID territoryId, UUID accountId) {}

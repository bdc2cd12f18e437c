package org.parvis.identity;

import java.util.UUID;

/** Somebody's roles were changed. */
public record GrantsChanged(UUID territoryId, UUID accountId) {}

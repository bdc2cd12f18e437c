package org.parvis.identity;

import java.util.UUID;

/** Somebody closed their account: whoever keeps something under its id forgets or anonymises it. */
public record AccountDeleted(UUID territoryId, UUID accountId) {}

package org.parvis.identity;

import java.util.UUID;

/**
 * Somebody closed their account: whoever keeps something of that person forgets or anonymises it, whether it came with the
 * account or by mail from its address.
 *
 * @param email the account's address, in small letters
 */
public record AccountDeleted(UUID territoryId, UUID accountId, String email) {}

package org.parvis.identity;

import java.util.UUID;

/**
 * An account goes by another address from now on, which has answered. Published in the transaction that changes it: whoever
 * keeps something of that person under the address moves it, in this territory alone. Rows of the account are the person's
 * whatever address they have; rows of the address alone are, as long as no other account has them.
 *
 * @param before in small letters
 * @param after in small letters
 */
public record AddressChanged(UUID territoryId, UUID accountId, String before, String after) {}

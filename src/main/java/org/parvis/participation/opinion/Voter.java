package org.parvis.participation.opinion;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;

/**
 * Somebody who says their opinion: by their account, or by a link that went to their address.
 *
 * @param account null for none
 * @param token of the link; empty with an account
 * @param id of the participant that they are; null as long as they have done nothing
 */
public record Voter(EmailAddress email, @Nullable UUID account, String token, Locale language, @Nullable UUID id) {}

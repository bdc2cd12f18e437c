package org.parvis.participation.digest;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Somebody who gets letters: an address that said yes.
 *
 * @param agreedAt when it last said so
 */
record Subscriber(UUID id, String email, Locale language, Instant agreedAt) {}

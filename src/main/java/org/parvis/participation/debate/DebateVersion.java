package org.parvis.participation.debate;

import java.time.Instant;

/**
 * What a debate said from a moment on.
 *
 * @param reason why it is another than the one before; empty for the first
 */
public record DebateVersion(int version, DebateDraft about, String reason, Instant at) {}

package org.parvis.participation.talk;

import java.time.Instant;

/** What a reader objects to a comment; nobody sees who it was. */
public record Flag(String reason, Instant at) {}

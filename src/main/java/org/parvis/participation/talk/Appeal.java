package org.parvis.participation.talk;

import java.time.Instant;
import java.util.UUID;

/** What an author says against an act, once. */
public record Appeal(UUID actId, UUID commentId, String words, Instant at) {}

package org.parvis.participation.talk;

import java.time.Instant;
import java.util.UUID;

/** What an author says against an act about their comment or debate, once. */
public record Appeal(UUID actId, UUID about, String words, Instant at) {}

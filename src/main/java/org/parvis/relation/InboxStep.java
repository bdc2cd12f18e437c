package org.parvis.relation;

import java.time.Instant;

/** What an agent did with something that came in, in words. */
public record InboxStep(Instant at, String who, String what) {}

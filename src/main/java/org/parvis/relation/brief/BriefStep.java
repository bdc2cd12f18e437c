package org.parvis.relation.brief;

import java.time.Instant;

/**
 * What an agent did with a short message.
 *
 * @param act such as moved, filed, opened
 * @param detail a number; empty where none is needed
 */
public record BriefStep(Instant at, String who, String act, String detail) {}

package org.parvis.relation;

import java.time.Instant;
import java.util.UUID;

/**
 * That two files are of two people.
 *
 * @param other the file that is another person's
 * @param author the agent's name as it was then
 */
public record Exclusion(UUID other, String name, Instant at, String author, String reason) {}

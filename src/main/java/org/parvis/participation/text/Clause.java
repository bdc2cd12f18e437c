package org.parvis.participation.text;

import java.util.UUID;

/**
 * An article as one version of its text says it.
 *
 * @param number within its text: its address, whatever its place
 * @param heading such as «Article 3 – Horaires»
 */
public record Clause(UUID id, int number, String heading, String words) {}

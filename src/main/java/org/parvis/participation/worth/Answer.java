package org.parvis.participation.worth;

import java.time.Instant;

/**
 * What somebody answered.
 *
 * @param words for whoever keeps the project; empty for none
 */
public record Answer(Verdict verdict, String words, Instant at) {}

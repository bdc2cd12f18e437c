package org.parvis.participation.talk;

import java.time.Instant;

/**
 * What something that people talk about said from a day on.
 *
 * @param version its number, for people
 * @param path of the page that tells what it changed
 */
public record Edition(int version, Instant at, String words, String path) {}

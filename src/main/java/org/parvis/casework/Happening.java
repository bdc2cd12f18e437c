package org.parvis.casework;

import java.time.Instant;

/**
 * One line of what happened, in words.
 *
 * @param text what was written for the public; empty for none
 */
public record Happening(String what, String text, Instant at) {}

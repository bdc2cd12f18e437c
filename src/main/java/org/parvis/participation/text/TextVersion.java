package org.parvis.participation.text;

import java.time.Instant;

/**
 * @param title of the whole text, as this version has it
 * @param why it was changed; empty for the first
 */
public record TextVersion(int version, String title, String intro, String why, Instant at) {}

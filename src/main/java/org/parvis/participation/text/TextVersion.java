package org.parvis.participation.text;

import java.time.Instant;

/** @param why it was changed; empty for the first */
public record TextVersion(int version, String why, Instant at) {}

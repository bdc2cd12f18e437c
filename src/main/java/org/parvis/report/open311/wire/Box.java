package org.parvis.report.open311.wire;

/** A rectangle on the earth, in degrees. */
public record Box(double west, double south, double east, double north) {}

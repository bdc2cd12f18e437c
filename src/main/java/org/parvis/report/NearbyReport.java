package org.parvis.report;

/** An open public report close to a place. */
public record NearbyReport(Report report, double metres) {}

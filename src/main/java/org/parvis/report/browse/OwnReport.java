package org.parvis.report.browse;

/** A report as whoever sent it finds it in their list; others see it only where it is public. */
public record OwnReport(ListedReport report, boolean isPublic) {}

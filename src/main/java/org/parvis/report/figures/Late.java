package org.parvis.report.figures;

import java.time.Instant;

/** How many open reports of a department are over their promise, and since when the oldest. */
public record Late(String department, long reports, Instant oldest) {}

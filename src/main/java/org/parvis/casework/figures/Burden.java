package org.parvis.casework.figures;

import java.util.UUID;

/** What a department has in hand now, and how much of it is over its promise. */
public record Burden(UUID departmentId, long open, long late) {}

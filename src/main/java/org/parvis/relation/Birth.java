package org.parvis.relation;

import java.time.LocalDate;

/** The day on which somebody was born, and how the authority knows it. */
public record Birth(LocalDate day, Proof proof) {}

package org.parvis.participation.panel;

import java.util.UUID;

/** Somebody who was drawn does not want to be named in public any more. */
public record CandidateUnnamed(UUID candidateId) {}

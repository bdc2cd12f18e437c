package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;

/** A case ended with a decision: {@code RESOLVED} or {@code DECLINED}. */
public record CaseDecided(UUID territoryId, UUID caseId, String number, String kind, UUID subjectId, Instant at, UUID decisionId, Outcome outcome) implements CaseEvent {}

package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;

/** An outside body has the case now. */
public record CaseForwarded(UUID territoryId, UUID caseId, String number, String kind, UUID subjectId, Instant at, UUID decisionId, UUID bodyId) implements CaseEvent {}

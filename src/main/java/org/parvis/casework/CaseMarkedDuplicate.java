package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;

/** A case is about the same thing as another, which stays. */
public record CaseMarkedDuplicate(UUID territoryId, UUID caseId, String number, String kind, UUID subjectId, Instant at, UUID originalId, UUID originalSubjectId) implements CaseEvent {}

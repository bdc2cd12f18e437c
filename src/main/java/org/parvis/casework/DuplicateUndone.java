package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;

/** A case is no longer taken for a duplicate. */
public record DuplicateUndone(UUID territoryId, UUID caseId, String number, String kind, UUID subjectId, Instant at, UUID originalId, UUID originalSubjectId) implements CaseEvent {}

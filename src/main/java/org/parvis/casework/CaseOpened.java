package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;

/** A case has its number and its department. */
public record CaseOpened(UUID territoryId, UUID caseId, String number, String kind, UUID subjectId, Instant at, UUID departmentId) implements CaseEvent {}

package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;

/** A closed case is back in a queue. */
public record CaseReopened(UUID territoryId, UUID caseId, String number, String kind, UUID subjectId, Instant at, Party by) implements CaseEvent {}

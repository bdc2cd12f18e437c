package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;

/** The question has its answer; the clock goes on. */
public record RequesterAnswered(UUID territoryId, UUID caseId, String number, String kind, UUID subjectId, Instant at, Party by) implements CaseEvent {}

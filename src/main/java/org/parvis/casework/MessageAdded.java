package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;

/** An agent wrote something for the public part of the timeline, without a change of status. */
public record MessageAdded(UUID territoryId, UUID caseId, String number, String kind, UUID subjectId, Instant at, String text) implements CaseEvent {}

package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;

/** The requester has been asked something; the promise's clock pauses. */
public record QuestionAsked(UUID territoryId, UUID caseId, String number, String kind, UUID subjectId, Instant at, String question) implements CaseEvent {}

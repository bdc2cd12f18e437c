package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;

/** A case stands somewhere else; published for every change of status, besides the event that says why. */
public record CaseMoved(UUID territoryId, UUID caseId, String number, String kind, UUID subjectId, Instant at, CaseStatus from, CaseStatus to) implements CaseEvent {}

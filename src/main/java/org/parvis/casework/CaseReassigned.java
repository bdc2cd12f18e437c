package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;

/** Another department has the case. */
public record CaseReassigned(UUID territoryId, UUID caseId, String number, String kind, UUID subjectId, Instant at, UUID fromDepartmentId, UUID departmentId) implements CaseEvent {}

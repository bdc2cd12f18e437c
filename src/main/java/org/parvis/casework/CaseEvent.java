package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;

/** Something that happened to a case, published in its transaction; listeners hear of it after the commit. */
public sealed interface CaseEvent
        permits CaseOpened,
                CaseMoved,
                CaseDecided,
                CaseReopened,
                CaseForwarded,
                CaseMarkedDuplicate,
                DuplicateUndone,
                QuestionAsked,
                RequesterAnswered,
                CaseReassigned,
                MessageAdded {

    UUID territoryId();

    UUID caseId();

    String number();

    /** Code of the case's {@link CaseKind}: listeners pass over those of other wings. */
    String kind();

    UUID subjectId();

    Instant at();
}

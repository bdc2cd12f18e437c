package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.routing.Route;

/**
 * What whoever opened a case must know now: the code and the link are shown here once and kept only as hashes.
 *
 * @param code for following by number and code, XXXX-XXXX
 * @param linkToken for the private link {@code /suivi/{token}}
 * @param dueAt when the promise runs out; null without promise
 * @param whyHere the rule that chose the department
 */
public record OpenedCase(
        UUID id,
        String number,
        String code,
        String linkToken,
        CaseStatus status,
        UUID departmentId,
        @Nullable Instant dueAt,
        Route whyHere) {}

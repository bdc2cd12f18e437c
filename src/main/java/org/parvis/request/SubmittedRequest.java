package org.parvis.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What whoever sent a request must know now: the code and the link are shown here once and kept only as hashes.
 *
 * @param department name of who has it
 * @param dueAt when the promise runs out; null without promise
 */
public record SubmittedRequest(
        UUID id, UUID caseId, String number, String code, String linkToken, String department, @Nullable Instant dueAt) {}

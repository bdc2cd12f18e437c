package org.parvis.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a case ended, or went elsewhere: reasons of fact and of law, what happens next, who signed. Never changes. */
public record Decision(
        UUID id,
        UUID caseId,
        Outcome outcome,
        String fact,
        @Nullable String law,
        @Nullable String nextSteps,
        Signatory signatory,
        @Nullable UUID bodyId,
        @Nullable UUID originalId,
        Instant decidedAt) {}

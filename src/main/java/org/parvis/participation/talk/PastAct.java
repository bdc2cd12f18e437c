package org.parvis.participation.talk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a moderator did about a comment or a debate.
 *
 * @param about id of the comment or the debate
 * @param article of the charter that was broken, as it was called then; empty for none
 * @param since since when it had waited; null where nothing did
 * @param appealOf the act whose appeal this answers; null for none
 */
public record PastAct(
        UUID id,
        UUID about,
        ModerationAct act,
        String article,
        String reason,
        UUID decidedBy,
        @Nullable Instant since,
        Instant at,
        @Nullable UUID appealOf) {}

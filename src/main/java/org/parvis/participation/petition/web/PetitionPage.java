package org.parvis.participation.petition.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Decision;
import org.parvis.participation.decision.TownDecision;
import org.parvis.participation.petition.Petition;
import org.parvis.participation.petition.PetitionEvent;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.participation.petition.Signature;
import org.parvis.participation.petition.Threshold;
import org.parvis.web.FormErrors;

/**
 * A petition as everybody reads it.
 *
 * @param owed what each threshold obliges the town to, in words
 * @param done by id of the threshold, how the town did what it owed, where that is not the decision
 * @param decision the town's answer; null as long as there is none
 * @param mailed the address that is asked; empty for none
 * @param just what was just done, as the end of a message key; empty for nothing
 */
public record PetitionPage(
        Petition petition,
        PetitionRule rule,
        List<Threshold> thresholds,
        Map<UUID, String> owed,
        Map<UUID, Decision> done,
        List<PetitionEvent> events,
        List<Signature> shown,
        @Nullable TownDecision decision,
        Instant now,
        Reader reader,
        SignForm form,
        String mailed,
        String just,
        FormErrors errors) {

    /** What whoever reads can do. */
    public enum Reader {
        BY_MAIL,
        BY_ACCOUNT,
        /** Their account has signed. */
        SIGNED,
        /** An address was asked. */
        MAILED,
        NOTHING
    }

    /** The next threshold that is not reached; null where all are. */
    public @Nullable Threshold next() {
        return thresholds.stream().filter(one -> !one.isReached()).findFirst().orElse(null);
    }

    /** How many it is about; at its end those that count now, as sheets of before are still typed in. */
    public int figure(PetitionEvent event) {
        return event.kind() == PetitionEvent.Kind.CLOSED ? petition.signed().all() : event.figure();
    }
}

package org.parvis.casework;

import java.util.EnumSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Refusal;

/**
 * A decision about to be taken.
 *
 * @param fact the reason of fact: what was found, about this very case
 * @param law the reason of law, due where the decision refuses (CRPA L211-5)
 * @param nextSteps what happens now, or whom to ask instead
 * @param signatory null to sign as the agent who decides, for the case's department
 * @param bodyId the outside body that gets the case, where the outcome forwards it
 * @param originalId the case that stays, where this one is its duplicate
 * @param sms words of the text message that tells of it, if one goes; null for the usual ones
 * @param openTasks what becomes of the tasks that are still open
 */
public record DecisionDraft(
        Outcome outcome,
        String fact,
        @Nullable String law,
        @Nullable String nextSteps,
        @Nullable Signatory signatory,
        @Nullable UUID bodyId,
        @Nullable UUID originalId,
        @Nullable String sms,
        TaskFate openTasks) {

    /** «Fait.» is not a reason. */
    public static final int SHORTEST_FACT = 10;

    public static final int LONGEST_TEXT = 10_000;

    public static DecisionDraft resolved(String fact) {
        return new DecisionDraft(Outcome.RESOLVED, fact, null, null, null, null, null, null, TaskFate.CANCELLED);
    }

    public static DecisionDraft declined(String fact, @Nullable String law) {
        return new DecisionDraft(Outcome.DECLINED, fact, law, null, null, null, null, null, TaskFate.CANCELLED);
    }

    public static DecisionDraft forwarded(UUID bodyId, String fact) {
        return new DecisionDraft(Outcome.FORWARDED, fact, null, null, null, bodyId, null, null, TaskFate.CANCELLED);
    }

    public static DecisionDraft duplicateOf(UUID originalId, String fact) {
        return new DecisionDraft(Outcome.DUPLICATE, fact, null, null, null, null, originalId, null, TaskFate.CANCELLED);
    }

    public DecisionDraft then(@Nullable String newNextSteps) {
        return new DecisionDraft(outcome, fact, law, newNextSteps, signatory, bodyId, originalId, sms, openTasks);
    }

    public DecisionDraft texted(@Nullable String newSms) {
        return new DecisionDraft(outcome, fact, law, nextSteps, signatory, bodyId, originalId, newSms, openTasks);
    }

    public DecisionDraft signedBy(Signatory newSignatory) {
        return new DecisionDraft(outcome, fact, law, nextSteps, newSignatory, bodyId, originalId, sms, openTasks);
    }

    public DecisionDraft lettingTasksGoOn() {
        return new DecisionDraft(outcome, fact, law, nextSteps, signatory, bodyId, originalId, sms, TaskFate.KEPT);
    }

    EnumSet<Given> given() {
        EnumSet<Given> given = EnumSet.noneOf(Given.class);
        if (fact.strip().length() >= SHORTEST_FACT) {
            given.add(Given.REASON_OF_FACT);
        }
        if (law != null && !law.isBlank()) {
            given.add(Given.REASON_OF_LAW);
        }
        if (signatory != null && !signatory.name().isBlank() && !signatory.capacity().isBlank()) {
            given.add(Given.SIGNATORY);
        }
        if (bodyId != null) {
            given.add(Given.BODY);
        }
        if (originalId != null) {
            given.add(Given.ORIGINAL);
        }
        return given;
    }

    /** Refuses texts that no reader would get through. */
    void checkLengths() {
        for (String text : new String[] {fact, law == null ? "" : law, nextSteps == null ? "" : nextSteps}) {
            if (text.length() > LONGEST_TEXT) {
                throw new Refusal("casework.refused.tooLong", LONGEST_TEXT);
            }
        }
    }
}

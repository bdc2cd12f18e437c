package org.parvis.participation.decision;

import org.jspecify.annotations.Nullable;

/**
 * What becomes of one project of a vote, of one idea of a process, or of what a petition asks.
 *
 * @param code of the project, or number of the idea or the petition
 * @param name empty where it is an idea that is not shown (any more)
 * @param idea number of the idea that it is or came from; empty for none
 * @param expected what the vote, or the answer to the idea, says; null where neither says anything
 * @param fate null as long as nothing is said
 * @param amount granted, in cents
 * @param expectedAmount what the vote gives, in cents; 0 where there was none
 */
public record Ruling(
        int position,
        String code,
        String name,
        String idea,
        @Nullable Fate expected,
        @Nullable Fate fate,
        String reason,
        long amount,
        long expectedAmount) {

    public static final int LONGEST_REASON = 2_000;

    /** What is asked, of which nothing is said yet. */
    static Ruling onPetition(String number, String title) {
        return new Ruling(1, number, title, "", null, null, "", 0, 0);
    }

    public boolean isGranted() {
        return fate == Fate.TAKEN || fate == Fate.PARTLY;
    }

    /**
     * Whether it must say why: where it is not what the vote or the answer says, and where neither says anything and it is not
     * taken as it is. What follows them is explained there.
     */
    public boolean owesReason() {
        return fate != null && (fate != (expected == null ? Fate.TAKEN : expected) || hasOtherAmount());
    }

    /** Whether it is taken, but gets another sum than the vote gives. */
    private boolean hasOtherAmount() {
        return fate == Fate.TAKEN && expectedAmount > 0 && amount != expectedAmount;
    }

    /** Whether the town decides otherwise than people voted, or than the idea was answered. */
    public boolean departs() {
        return fate != null && expected != null && (fate != expected || hasOtherAmount());
    }

    public String title() {
        return name.isEmpty() ? code : name;
    }
}

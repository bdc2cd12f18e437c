package org.parvis.casework.law;

import java.util.List;

/** A value that the law, or a territory within it, sets; none is a constant of the code. */
public enum LegalCode {
    /** What silence means; for a kind of case, never for all. Its source is the article. */
    SILENCE(Unit.CHOICE, "ACCEPTANCE", "REJECTION", "NONE"),
    SILENCE_MONTHS(Unit.MONTHS),
    /** Whether an acknowledgement is due; the source of EXEMPT is the article that exempts. */
    ACKNOWLEDGEMENT(Unit.CHOICE, "DUE", "EXEMPT"),
    AEE_DAYS(Unit.WORKING_DAYS),
    ARE_DAYS(Unit.WORKING_DAYS),
    ACKNOWLEDGED_FROM(Unit.CHOICE, "COMPETENT", "FIRST"),
    /** Whether the first mail to the requester is the ARE, or an agent sends that later. */
    ARE_SENDING(Unit.CHOICE, "AT_ONCE", "BY_AGENT"),
    WEEK(Unit.CHOICE, "MONDAY_TO_FRIDAY", "MONDAY_TO_SATURDAY"),
    REASONS_MONTHS(Unit.MONTHS),
    APPEAL_MONTHS(Unit.MONTHS),
    LATEST_MONTHS(Unit.MONTHS),
    /** Within which an unlawful decision that created rights is taken back. */
    RETRACTION_MONTHS(Unit.MONTHS);

    public enum Unit {
        MONTHS,
        WORKING_DAYS,
        CHOICE
    }

    private static final int MOST = 120;

    private final Unit unit;
    private final List<String> choices;

    LegalCode(Unit unit, String... choices) {
        this.unit = unit;
        this.choices = List.of(choices);
    }

    public Unit unit() {
        return unit;
    }

    /** What it can be; empty for a number. */
    public List<String> choices() {
        return choices;
    }

    public boolean accepts(String value) {
        return unit == Unit.CHOICE
                ? choices.contains(value)
                : value.matches("[1-9]\\d{0,2}") && Integer.parseInt(value) <= MOST;
    }
}

package org.parvis.casework;

/**
 * A step of the list that a kind of case has, as its administrators define it.
 *
 * @param label a short line
 */
public record ChecklistStep(String label, Need need) {

    public static final int LONGEST = 120;
    public static final int MOST = 20;

    public enum Need {
        OPTIONAL,
        /** The case is not closed without it. */
        BEFORE_CLOSING
    }

    public boolean isRequired() {
        return need == Need.BEFORE_CLOSING;
    }
}

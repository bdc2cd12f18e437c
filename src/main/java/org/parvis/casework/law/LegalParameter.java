package org.parvis.casework.law;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A value of the law with its source, for the requests received while it is in force.
 *
 * @param value a number of the code's unit, or one of its choices
 * @param source the text that sets it
 * @param validTo last day; null for until another follows
 * @param reviewedBy who has read the source; null where nobody has yet
 * @param reason why the territory has changed it; empty for what is shipped
 */
public record LegalParameter(
        LegalCode code,
        Scope scope,
        String value,
        String source,
        Standing standing,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String reviewedBy,
        @Nullable LocalDate reviewedOn,
        String reason) {

    /** How sure the source is. */
    public enum Standing {
        /** The text is named and was read. */
        LAW,
        /** To be read in force before anybody relies on it. */
        TO_CHECK,
        /** The territory's own. */
        OWN
    }

    /**
     * For which cases it is meant.
     *
     * @param kind code of a kind of case; empty for all
     * @param category of that kind; empty for all
     */
    public record Scope(String kind, String category) {
        public static final Scope ALL = new Scope("", "");

        public boolean isAll() {
            return kind.isEmpty();
        }

        /** From 0, for all, up: the more exact wins. */
        int rank() {
            return kind.isEmpty() ? 0 : category.isEmpty() ? 1 : 2;
        }

        boolean covers(Scope other) {
            return isAll() || (kind.equals(other.kind) && (category.isEmpty() || category.equals(other.category)));
        }
    }

    public boolean isShipped() {
        return reason.isEmpty();
    }

    boolean isInForce(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    public int number() {
        return Integer.parseInt(value);
    }
}

package org.parvis.participation.council;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That somebody sits in a college, from one day to another.
 *
 * @param seat its number in the college; null once the mandate has ended
 * @param by the act that designated them; empty where nobody wrote it down
 * @param endsOn its last day, unless it ends before
 * @param ordinal 1 for a first mandate, 2 for one that was renewed once
 * @param end null while it lasts
 * @param candidateId in the draw from which they come; null for none
 * @param applicationId by which they asked for the seat; null for none
 */
public record Mandate(
        UUID id,
        UUID councilId,
        UUID collegeId,
        boolean isSubstitute,
        @Nullable Integer seat,
        Member member,
        String by,
        LocalDate startsOn,
        LocalDate endsOn,
        int ordinal,
        Naming naming,
        @Nullable End end,
        @Nullable UUID candidateId,
        @Nullable UUID applicationId) {

    /** A mandate that ends this soon is to be renewed, or somebody found. */
    static final int NEAR_MONTHS = 3;

    /** Who said that a name is public. */
    public enum NamedBy {
        /** The town, as it was told. */
        DESK,
        /** They, without an account: by a link that only they have, or when they applied. */
        LINK,
        ACCOUNT
    }

    /**
     * Who it is; all of it empty once they were forgotten.
     *
     * @param apart what tells them from somebody of the same name; empty for nothing
     * @param email in small letters; empty for none
     */
    public record Member(String name, String apart, String email) {

        /** The name in plain small letters, as people are compared by it. */
        public String plainName() {
            return org.parvis.shared.Slugs.of(name, Integer.MAX_VALUE);
        }
    }

    /**
     * Whether everybody reads their name.
     *
     * @param at since when it is so; null where nobody ever said
     */
    public record Naming(boolean isNamed, @Nullable Instant at, @Nullable NamedBy by) {

        static final Naming NONE = new Naming(false, null, null);
    }

    /** @param words what is to be known besides; not public */
    public record End(LocalDate on, EndReason reason, String words) {}

    /** Whether they come from a draw or an application, which lead to whoever they are. */
    public boolean isLinked() {
        return candidateId != null || applicationId != null;
    }

    public boolean isOpen() {
        return end == null;
    }

    public boolean isForgotten() {
        return member.name().isEmpty();
    }

    /** As everybody reads it; empty where they do not want to be named. */
    public String publicName() {
        return isOpen() && naming.isNamed() ? member.name() : "";
    }

    /** Whether it lasts and ends soon. */
    public boolean isNearItsEnd(LocalDate today) {
        return isOpen() && endsOn.isBefore(today.plusMonths(NEAR_MONTHS));
    }
}

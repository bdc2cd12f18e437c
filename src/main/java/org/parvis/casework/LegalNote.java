package org.parvis.casework;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalFact;

/**
 * A fact that an agent writes down for the legal clock.
 *
 * @param comment for agents; empty for none, where the fact needs no reason
 * @param author who decided it, with first name, name and capacity (CRPA L212-1), where a letter must name them; else empty
 */
public record LegalNote(Kind kind, LocalDate on, String comment, String author) {

    /** One that nobody has to have decided. */
    public LegalNote(Kind kind, LocalDate on, String comment) {
        this(kind, on, comment, "");
    }

    /** The facts, each with the line that keeps it. */
    public enum Kind {
        ARE_BY_LETTER(EntryKind.ARE_SENT, null),
        NOTIFIED_WITH_ROUTES(EntryKind.NOTIFIED, LegalFact.Routes.STATED),
        NOTIFIED_WITHOUT_ROUTES(EntryKind.NOTIFIED, LegalFact.Routes.MISSING),
        WITHDRAWN(EntryKind.WITHDRAWN, null),
        REASONS_ASKED(EntryKind.REASONS_ASKED, null),
        REASONS_GIVEN(EntryKind.REASONS_GIVEN, null),
        ADMINISTRATIVE_APPEAL(EntryKind.APPEALED, LegalFact.Appeal.ADMINISTRATIVE),
        COURT_APPEAL(EntryKind.APPEALED, LegalFact.Appeal.COURT),
        JUDGED(EntryKind.JUDGED, null),
        PUBLISHED(EntryKind.PUBLISHED, null),
        ABUSE_ALLEGED(EntryKind.ABUSE_ALLEGED, null),
        ABUSIVE(EntryKind.ABUSIVE, null),
        RETRACTED(EntryKind.RETRACTED, null),
        /** For fraud, at any time (CRPA L241-2), or as whoever got it asks for (L242-4). */
        RETRACTED_BY_EXCEPTION(EntryKind.RETRACTED, null);

        private final EntryKind entry;
        private final @Nullable Enum<?> what;

        Kind(EntryKind entry, @Nullable Enum<?> what) {
            this.entry = entry;
            this.what = what;
        }

        EntryKind entry() {
            return entry;
        }

        @Nullable Enum<?> what() {
            return what;
        }

        /** Whether it weighs on somebody's rights: then it is said why. */
        public boolean needsReason() {
            return this == ABUSE_ALLEGED || needsAuthor();
        }

        /** Whether a letter must name whoever decided it (CRPA L212-1). */
        public boolean needsAuthor() {
            return this == RETRACTED || this == RETRACTED_BY_EXCEPTION;
        }

        public static Optional<Kind> find(String name) {
            return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
        }
    }
}

package org.parvis.casework.law;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to a request, as far as the law looks at it. */
public sealed interface LegalFact {

    /** An authority was seized. */
    record Received(Competence competence) implements LegalFact {}

    enum Competence {
        COMPETENT,
        /** The acceptance clock waits for {@link Transmitted} (CRPA L114-3). */
        NOT_COMPETENT
    }

    /** Accusé d’enregistrement électronique (CRPA L112-11). */
    record AeeSent() implements LegalFact {}

    /** Accusé de réception with its compulsory mentions (CRPA L112-3, R112-5). */
    record AreSent() implements LegalFact {}

    /** Passed on to the competent authority. */
    record Transmitted(String to, LocalDate receivedOn) implements LegalFact {}

    /** The list of what is missing, to be produced by the deadline (CRPA L114-5). */
    record PiecesAsked(List<String> pieces, LocalDate deadline) implements LegalFact {
        public PiecesAsked {
            pieces = List.copyOf(pieces);
        }
    }

    /** The same in a letter that nobody has posted yet: it asks for nothing until it goes. */
    record PiecesListed(List<String> pieces, LocalDate deadline) implements LegalFact {
        public PiecesListed {
            pieces = List.copyOf(pieces);
        }
    }

    record PiecesReceived(Completeness completeness) implements LegalFact {}

    enum Completeness {
        COMPLETE,
        INCOMPLETE
    }

    record Decided(Effect effect) implements LegalFact {}

    enum Effect {
        /** What was asked for: it may have created rights. */
        GRANTED,
        OTHER
    }

    /** The authority took its unlawful decision back (CRPA L242-1): itself a decision, to be notified with its reasons. */
    record Retracted() implements LegalFact {}

    /** The decision reached the person, with or without the routes and time limits of appeal (CJA R421-5). */
    record Notified(Routes routes) implements LegalFact {}

    enum Routes {
        STATED,
        MISSING
    }

    /** Silence has decided; dated with the computed day. */
    record Implicit(Silence silence) implements LegalFact {}

    /** Attestation of an implicit acceptance (CRPA L232-3). */
    record Attested() implements LegalFact {}

    /** The reasons of an implicit rejection were asked for (CRPA L232-4). */
    record ReasonsAsked() implements LegalFact {}

    record ReasonsGiven() implements LegalFact {}

    record Appealed(Appeal appeal) implements LegalFact {}

    enum Appeal {
        ADMINISTRATIVE,
        COURT
    }

    /** The court has judged. */
    record Judged() implements LegalFact {}

    /** Published, with the day of acceptance, as it concerns others too (CRPA L232-2). */
    record Published() implements LegalFact {}

    /** One agent holds the sending for abusive: nothing yet. */
    record AbuseAlleged() implements LegalFact {}

    /** A second one does: no acknowledgement is due and no delay runs (CRPA L112-3, L112-11). */
    record Abusive() implements LegalFact {}

    record Withdrawn() implements LegalFact {}

    /**
     * An earlier event was wrong. Nothing is deleted: it counts no longer, or counts as it should have been written.
     *
     * @param wrong id of the event; naming a correction means what it corrected. Of several, the last recorded counts
     * @param instead what really happened; null where nothing did
     */
    record Corrected(UUID wrong, String reason, @Nullable Right instead) implements LegalFact {}

    record Right(LocalDate on, LegalFact fact) {}
}

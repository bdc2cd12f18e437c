package org.parvis.relation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Siret;

/**
 * Something by which somebody is reached and known again.
 *
 * @param typed as it was given
 * @param value as it is compared: an address in small letters, a number in its international form
 * @param wrongOn since when what is sent there comes back; null where nothing did
 */
public record Identifier(IdentifierKind kind, String typed, String value, Proof proof, @Nullable LocalDate wrongOn) {

    public Identifier(IdentifierKind kind, String typed, String value, Proof proof) {
        this(kind, typed, value, proof, null);
    }

    /** What is compared. */
    record Value(IdentifierKind kind, String value) {}

    Value compared() {
        return new Value(kind, value);
    }

    public boolean isWrong() {
        return wrongOn != null;
    }

    /** Enough to know somebody by who tells the rest: lists show no more of those who were not meant. */
    public String hint() {
        return switch (kind) {
            case PHONE -> "… " + PhoneNumber.display(value).substring(Math.max(0, PhoneNumber.display(value).length() - 5));
            case EMAIL -> typed.charAt(0) + "…" + typed.substring(typed.indexOf('@'));
            case ADDRESS -> typed.substring(typed.lastIndexOf(',') + 1).strip();
            case SIRET -> Siret.display(value);
        };
    }

    /** As people read it: telephone numbers by pairs, those of organisations by their parts. */
    public String shown() {
        return switch (kind) {
            case PHONE -> PhoneNumber.display(value);
            case SIRET -> Siret.display(value);
            case EMAIL, ADDRESS -> typed;
        };
    }
}

package org.parvis.relation;

/**
 * Something by which somebody is reached and known again.
 *
 * @param typed as it was given
 * @param value as it is compared: an address in small letters, a number in its international form
 */
public record Identifier(IdentifierKind kind, String typed, String value, Proof proof) {

    /** As people read it: telephone numbers by pairs. */
    public String shown() {
        return kind == IdentifierKind.PHONE ? PhoneNumber.display(value) : typed;
    }
}

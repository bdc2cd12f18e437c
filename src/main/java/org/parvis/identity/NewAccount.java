package org.parvis.identity;

/**
 * Somebody to be known to the territory in scope.
 *
 * @param description what the person does ("agente voirie"), empty for residents
 * @param demo an invented person whom the demo's login page offers
 */
public record NewAccount(String email, String name, String description, Verification verified, boolean demo) {

    /** Somebody who has shown that the address is theirs. */
    public static NewAccount of(String email, String name) {
        return new NewAccount(email, name, "", Verification.EMAIL, false);
    }

    /** Somebody invented for a trial. */
    public static NewAccount demo(String email, String name, String description) {
        return new NewAccount(email, name, description, Verification.EMAIL, true);
    }
}

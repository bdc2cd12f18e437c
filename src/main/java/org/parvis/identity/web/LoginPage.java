package org.parvis.identity.web;

import java.util.List;
import org.parvis.identity.Account;
import org.parvis.web.FormErrors;

/**
 * The login page.
 *
 * @param destination local path to go to afterwards, or empty
 * @param email what was typed
 * @param people a trial's invented people, else none
 */
public record LoginPage(String destination, String email, List<Account> people, FormErrors errors) {

    /** "Nadia, agente voirie": the first name and what she does. */
    public static String called(Account person) {
        String first = person.name().split(" ", 2)[0];
        return person.description().isEmpty() ? person.name() : first + ", " + person.description();
    }
}

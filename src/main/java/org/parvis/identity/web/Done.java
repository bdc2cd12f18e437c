package org.parvis.identity.web;

import java.util.Set;

/** What has just been done, as the address says it after a form: only what we know has words. */
final class Done {

    private static final Set<String> KNOWN = Set.of(
            "nom", "email", "mot-de-passe", "mot-de-passe-retire", "cle", "application", "application-retiree", "sessions",
            "invitation", "invitation-retiree", "roles", "suspension", "retour", "facteurs");

    private Done() {}

    /** The key's last part, or empty. */
    static String of(String asked) {
        return KNOWN.contains(asked) ? asked : "";
    }
}

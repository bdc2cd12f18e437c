package org.parvis.cli;

import java.util.Map;
import java.util.Set;

/** Looks at settings of the environment before anything starts: a wrong one is named in one line. */
final class Surroundings {

    private static final Set<String> PORTS = Set.of("PARVIS_SMTP_PORT", "SERVER_PORT");

    private Surroundings() {}

    /** @throws IllegalArgumentException names the setting and what it must be */
    static void check(Map<String, String> environment) {
        for (String name : PORTS) {
            String value = environment.get(name);
            if (value != null && !value.isBlank() && !(value.matches("\\d{1,5}") && Integer.parseInt(value) <= 65_535)) {
                throw new IllegalArgumentException(name + " must be a port, a number up to 65535: \"" + value + "\" is none");
            }
        }
    }
}

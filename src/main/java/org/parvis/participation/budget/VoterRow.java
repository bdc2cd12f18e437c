package org.parvis.participation.budget;

import java.util.Locale;

/**
 * A line of a file of voters.
 *
 * @param line its number in the file
 * @param zone code of the zone; empty where it is not told
 */
record VoterRow(long line, String reference, String name, String address, String email, String zone) {

    /** By what the same person is known again in another file: the town's own number, else name and address. */
    String key() {
        return reference.isEmpty() ? key(name, address) : "n " + reference.toLowerCase(Locale.ROOT);
    }

    static String key(String name, String address) {
        return "p " + VoterNames.plain(name) + "|" + VoterNames.plain(address);
    }
}

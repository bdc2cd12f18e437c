package org.parvis.ballot.vote;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.parvis.messaging.EmailAddress;

/**
 * Who somebody is to a vote: the same words for the same person, whatever the channel. They never reach the database: the
 * vote's keys make a name on the roll and a token in the urn of them.
 *
 * @param words what the person is known by
 */
public record Voter(String words) {

    /** Somebody who has answered at an address. */
    public static Voter of(EmailAddress address) {
        return new Voter("mail " + address.small());
    }

    /** Somebody on the vote's own list. */
    public static Voter listed(UUID entry) {
        return new Voter("list " + entry);
    }

    /** Somebody whose papers an agent has seen. */
    public static Voter seen(String familyName, String givenName, LocalDate born) {
        return new Voter("seen " + plain(familyName) + "|" + plain(givenName) + "|" + born);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}]+", " ")
                .strip();
    }
}

package org.parvis.participation.budget;

import java.util.UUID;
import org.parvis.ballot.vote.Voter;
import org.parvis.shared.Tokens;

/**
 * Somebody who is on the list of a vote.
 *
 * @param number place on the list, from 1, printed on their letter
 * @param reference what the town's own file calls them; empty for nothing
 * @param email by which they are told that they have voted; empty for none
 * @param zone code of the zone in which they vote, where the list says so; else empty
 * @param salt mixed into what the digest is made of, so that nobody can try names against it
 */
public record ListedVoter(UUID id, int number, String reference, String name, String address, String email, String zone, String salt) {

    /** What the digest of the list is made of for them. */
    public String leaf() {
        return Tokens.hash(String.join("\n", salt, String.valueOf(number), name, address, zone));
    }

    Voter voter() {
        return Voter.listed(id);
    }
}

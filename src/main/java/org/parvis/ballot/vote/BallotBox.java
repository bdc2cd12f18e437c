package org.parvis.ballot.vote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes ballots that came together in one transaction: who votes onto the roll, what they say into the urn, each in an order
 * that tells nothing, so that nobody can match the one with the other by their rows.
 */
@Component
class BallotBox {

    /**
     * A ballot to write.
     *
     * @param voter under what its voter stands on the roll
     * @param notice what tells the voter that they have voted; empty for none
     * @param changes how many changes of the vote there were when it was filled in
     */
    record Entry(String voter, VoteChannel channel, UrnStore.Sealed sealed, String notice, int changes) {}

    /**
     * What became of a ballot.
     *
     * @param version 0 where it was refused, as its voter cannot vote again
     * @param first by what channel they voted first
     */
    record Written(int version, VoteChannel first) {}

    private final RollStore roll;
    private final UrnStore urn;
    private final VoteStore votes;
    private final ChangeStore changes;
    private final VoteSecrets secrets;

    BallotBox(RollStore roll, UrnStore urn, VoteStore votes, ChangeStore changes, VoteSecrets secrets) {
        this.changes = changes;
        this.roll = roll;
        this.urn = urn;
        this.votes = votes;
        this.secrets = secrets;
    }

    /**
     * Gives what became of each, in their order. No two may be of one voter.
     *
     * @throws Refusal where a project has changed since one of them was filled in: then none is written
     */
    @Transactional
    public List<Written> write(UUID vote, String halfDay, List<Entry> entries) {
        Map<String, VoteChannel> channels = new HashMap<>();
        entries.forEach(entry -> channels.put(entry.voter(), entry.channel()));
        Set<String> entered = roll.enter(vote, channels, halfDay);
        Map<String, VoteChannel> first = roll.channels(vote, channels.keySet());
        List<Entry> allowed = entries.stream()
                .filter(entry -> entered.contains(entry.voter())
                        || entry.channel().canBeChanged() && first(first, entry).canBeChanged()
                        || urn.versionOf(vote, entry.sealed().commitment()) > 0)
                .toList();
        Map<String, Integer> versions =
                allowed.isEmpty() ? Map.of() : urn.cast(vote, allowed.stream().map(Entry::sealed).toList());
        if (!allowed.isEmpty()) {
            checkChanges(vote, allowed);
        }
        List<String> notices =
                allowed.stream().map(Entry::notice).filter(notice -> !notice.isEmpty()).map(notice -> secrets.sealNotice(vote, notice)).toList();
        if (!notices.isEmpty()) {
            votes.insertNotices(vote, notices);
        }
        List<Written> written = new ArrayList<>();
        entries.forEach(entry ->
                written.add(new Written(versions.getOrDefault(entry.sealed().token(), 0), first(first, entry))));
        return written;
    }

    /** Whoever writes ballots holds the vote by now: no project changes until they are written. */
    private void checkChanges(UUID vote, List<Entry> entries) {
        int now = changes.count(vote);
        if (entries.stream().anyMatch(entry -> entry.changes() != now)) {
            throw new Refusal("ballot.refused.changed");
        }
    }

    private static VoteChannel first(Map<String, VoteChannel> first, Entry entry) {
        return first.getOrDefault(entry.voter(), entry.channel());
    }
}

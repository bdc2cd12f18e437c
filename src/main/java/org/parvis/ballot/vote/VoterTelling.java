package org.parvis.ballot.vote;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.parvis.ballot.proof.ProjectChange;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is to be told that a project changed: whoever stood on the roll at that moment, as long as the vote's keys are there. The urn knows
 * no addresses: whoever does asks here about the people they can reach, and each is given out once.
 */
@Service
@Transactional
public class VoterTelling {

    /**
     * How far voters are told of a change.
     *
     * @param voters how many had voted by then; empty where that was not counted
     * @param told how many of them were told
     * @param isOver whether nobody else will be
     * @param isCutShort whether that is so because the keys went before everybody was looked for: of those who are left some may have an
     *     address that is known
     */
    public record Told(ProjectChange change, OptionalLong voters, long told, boolean isOver, boolean isCutShort) {

        /** How many are not told. */
        public long left() {
            return Math.max(0, voters.orElse(told) - told);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(VoterTelling.class);

    private final ChangeStore changes;
    private final VoteSecrets secrets;
    private final ApplicationEventPublisher events;

    VoterTelling(ChangeStore changes, VoteSecrets secrets, ApplicationEventPublisher events) {
        this.changes = changes;
        this.secrets = secrets;
        this.events = events;
    }

    /** All changes of a vote, in their order. */
    @Transactional(readOnly = true)
    public List<Told> list(Vote vote) {
        return changes.listTold(vote.id());
    }

    /** How far they are told of one change. */
    @Transactional(readOnly = true)
    public Told get(Vote vote, ProjectChange change) {
        return list(vote).stream().filter(one -> one.change().leaf() == change.leaf()).findFirst().orElseThrow();
    }

    /** Changes of which voters are told still, in their order. */
    public List<ProjectChange> listUntold(Vote vote) {
        List<Told> untold = changes.listTold(vote.id()).stream().filter(one -> !one.isOver()).toList();
        // One that was made before this was kept: of whoever votes until now nobody can say when they did.
        untold.stream().filter(one -> one.voters().isEmpty()).forEach(one -> changes.noteVoters(vote.id(), one.change()));
        return untold.stream().map(Told::change).toList();
    }

    /**
     * Takes those of these who are to be told and were not, with the channel by which they voted: whoever asks tells them in the same
     * transaction. Needs the keys of the vote.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Voter, VoteChannel> take(Vote vote, ProjectChange change, Collection<Voter> voters) {
        VoterKeys keys = secrets.voterKeys(vote.id());
        Map<String, Voter> byName = new HashMap<>();
        voters.forEach(voter -> byName.put(keys.name(voter), voter));
        Map<Voter, VoteChannel> taken = new HashMap<>();
        changes.takeVoters(vote.id(), change, byName.keySet()).forEach((name, channel) -> taken.put(Objects.requireNonNull(byName.get(name)), channel));
        return taken;
    }

    /** Nobody else can be told of it: whoever is left has no address that anybody knows. */
    public void end(Vote vote, ProjectChange change) {
        changes.endTelling(vote.id(), change.leaf(), false);
    }

    /** The last moment at which there is a key that knows who has voted. Whoever cannot be told keeps no result back. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void tellLast(Vote vote) {
        try {
            events.publishEvent(new VoterKeysGo(vote));
        } catch (RuntimeException e) {
            LOG.error("Not all voters of {} could be told of a change", vote.name(), e);
        }
    }

    /** Once the keys are gone, names on the roll are nobody's: a telling that was not over by then was cut short, if anybody is left. */
    void forget(Vote vote) {
        changes.listTold(vote.id()).stream()
                .filter(one -> !one.isOver())
                .forEach(one -> changes.endTelling(vote.id(), one.change().leaf(), one.voters().isEmpty() || one.left() > 0));
    }
}

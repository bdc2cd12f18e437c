package org.parvis.ballot.vote;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import org.parvis.ballot.proof.LogEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is to be told what happened to their vote, a change of a project or of the closing: whoever stood on the roll at that moment, as long as
 * the vote's keys are there. The urn knows no addresses: whoever does asks here about the people they can reach, and each is given out once.
 */
@Service
@Transactional
public class VoterTelling {

    /**
     * How far voters are told of something.
     *
     * @param voters how many had voted by then; empty where that was not counted
     * @param told how many of them were told
     * @param isOver whether nobody else will be
     * @param isCutShort whether that is so because the vote closed, and its keys went, before everybody was looked for: of those who are left
     *     some may have an address that is known
     */
    public record Told(LogEvent news, OptionalLong voters, long told, boolean isOver, boolean isCutShort) {

        /** How many are not told. */
        public long left() {
            return Math.max(0, voters.orElse(told) - told);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(VoterTelling.class);

    private final TellingStore tellings;
    private final VoteSecrets secrets;
    private final ApplicationEventPublisher events;

    VoterTelling(TellingStore tellings, VoteSecrets secrets, ApplicationEventPublisher events) {
        this.tellings = tellings;
        this.secrets = secrets;
        this.events = events;
    }

    /** All that happened to a vote, in its order. */
    @Transactional(readOnly = true)
    public List<Told> list(Vote vote) {
        return tellings.listTold(vote.id());
    }

    /** How far they are told of one thing. */
    @Transactional(readOnly = true)
    public Told get(Vote vote, LogEvent news) {
        return list(vote).stream().filter(one -> one.news().leaf() == news.leaf()).findFirst().orElseThrow();
    }

    /** What voters are told of still, in its order. */
    public List<LogEvent> listUntold(Vote vote) {
        List<Told> untold = tellings.listTold(vote.id()).stream().filter(one -> !one.isOver()).toList();
        // One that was made before this was kept: of whoever votes until now nobody can say when they did.
        untold.stream().filter(one -> one.voters().isEmpty()).forEach(one -> tellings.noteVoters(vote.id(), one.news()));
        return untold.stream().map(Told::news).toList();
    }

    /**
     * Takes those of these who are to be told and were not, with the channel by which they voted: whoever asks tells them in the same
     * transaction. Needs the keys of the vote.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<Voter, VoteChannel> take(Vote vote, LogEvent news, Collection<Voter> voters) {
        VoterKeys keys = secrets.voterKeys(vote.id());
        Map<String, Voter> byName = new HashMap<>();
        voters.forEach(voter -> byName.put(keys.name(voter), voter));
        Map<Voter, VoteChannel> taken = new HashMap<>();
        tellings.takeVoters(vote.id(), news, byName.keySet()).forEach((name, channel) -> taken.put(Objects.requireNonNull(byName.get(name)), channel));
        return taken;
    }

    /** Nobody else can be told of it: whoever is left has no address that anybody knows. */
    public void end(Vote vote, LogEvent news) {
        tellings.endTelling(vote.id(), news, false);
    }

    /** Nobody else is told of it, as that is of no use any more, or as nobody knows any more who is left. */
    public void cutShort(Vote vote, LogEvent news) {
        cutShort(vote, get(vote, news));
    }

    private void cutShort(Vote vote, Told one) {
        if (!one.isOver()) {
            tellings.endTelling(vote.id(), one.news(), one.voters().isEmpty() || one.left() > 0);
        }
    }

    /** The last moment at which there is a key that knows who has voted. Whoever cannot be told keeps no result back. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void tellLast(Vote vote) {
        try {
            events.publishEvent(new VoterKeysGo(vote));
        } catch (RuntimeException e) {
            LOG.error("Not all voters of {} could be told what happened to it", vote.name(), e);
        }
    }

    /** Once the keys are gone, names on the roll are nobody's: a telling that was not over by then was cut short, if anybody is left. */
    void forget(Vote vote) {
        tellings.listTold(vote.id()).forEach(one -> cutShort(vote, one));
    }
}

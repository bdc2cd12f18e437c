package org.parvis.participation.debate;

import java.util.Collection;
import java.util.UUID;
import org.parvis.participation.talk.QuestionTallies;
import org.parvis.participation.talk.Traces;
import org.springframework.stereotype.Component;

/** What people leave in debates: those that they opened, their votes, what they said against moderators. */
@Component
class DebateTraces implements Traces {

    private final DebateForgettingStore debates;
    private final DebateVoteStore votes;
    private final DebateLinkStore links;
    private final DebateActStore acts;
    private final QuestionTallies tallies;

    DebateTraces(DebateForgettingStore debates, DebateVoteStore votes, DebateLinkStore links, DebateActStore acts, QuestionTallies tallies) {
        this.debates = debates;
        this.votes = votes;
        this.links = links;
        this.acts = acts;
        this.tallies = tallies;
    }

    @Override
    public void forget(Collection<UUID> participants) {
        votes.takeOpen(participants).forEach(vote -> tallies.append(vote.debateId(), Position.NONE.after(vote.position())));
        acts.forgetAppeals(participants);
        links.forgetKeysOf(participants);
        debates.forgetAuthors(participants);
    }

    @Override
    public void join(UUID gone, UUID stays) {
        debates.join(gone, stays);
        votes.join(gone, stays);
    }

    @Override
    public void readdress(String before, String after) {
        links.readdress(before, after);
    }

    @Override
    public void forgetLinks(Collection<String> emails) {
        links.forget(emails);
    }
}

package org.parvis.participation.talk;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.identity.AccountDeleted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Forgets who commented and voted. What everybody could read stays, nobody's; votes count on, but while others are given
 * still they go with whoever gave them, else the same person could give another.
 */
@Component
class ParticipantForgetting {

    private final ParticipantStore participants;
    private final CommentForgettingStore comments;
    private final CommentVoteStore votes;
    private final CommentLinkStore links;
    private final CommentActStore acts;
    private final CommentFlagStore flags;
    private final ObjectionStore objections;
    private final CommentWaitingStore waiting;
    private final TallyStore tallies;
    private final List<Traces> traces;

    ParticipantForgetting(
            ParticipantStore participants,
            CommentForgettingStore comments,
            CommentVoteStore votes,
            CommentLinkStore links,
            CommentActStore acts,
            CommentFlagStore flags,
            ObjectionStore objections,
            CommentWaitingStore waiting,
            TallyStore tallies,
            List<Traces> traces) {
        this.participants = participants;
        this.comments = comments;
        this.votes = votes;
        this.links = links;
        this.acts = acts;
        this.flags = flags;
        this.objections = objections;
        this.waiting = waiting;
        this.tallies = tallies;
        this.traces = traces;
    }

    /** Keeps people, then all that they said, from changing: in the order in which they, and whoever publishes it, take them. */
    void hold(Collection<UUID> ids) {
        participants.hold(ids);
        comments.holdOf(ids);
    }

    /** Gives of how many people. */
    int forget(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        hold(ids);
        votes.takeOpen(ids).forEach(vote -> tallies.vote(vote.subjectId(), vote.commentId(), vote.opinion(), Opinion.NONE));
        acts.forgetAppeals(ids);
        links.forgetKeysOf(ids);
        waiting.settle(comments.forgetAuthors(ids));
        traces.forEach(one -> one.forget(ids));
        return participants.forget(ids);
    }

    /** Links that went to these addresses, with what waited for an answer from them. */
    void forgetLinks(Collection<String> emails) {
        links.forget(emails);
        traces.forEach(one -> one.forgetLinks(emails));
    }

    /** In the transaction that deletes the account, and with what its address said and began to say by mail. */
    @EventListener
    void on(AccountDeleted event) {
        List<String> email = List.of(event.email());
        forgetLinks(email);
        forget(participants.listOf(event.accountId(), event.email()));
        flags.forget(email);
        objections.forget(email);
    }
}

package org.parvis.participation.talk;

import java.util.Collection;
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
    private final CommentStore comments;
    private final CommentVoteStore votes;
    private final CommentLinkStore links;
    private final CommentActStore acts;
    private final CommentWaitingStore waiting;
    private final TallyStore tallies;

    ParticipantForgetting(
            ParticipantStore participants,
            CommentStore comments,
            CommentVoteStore votes,
            CommentLinkStore links,
            CommentActStore acts,
            CommentWaitingStore waiting,
            TallyStore tallies) {
        this.participants = participants;
        this.comments = comments;
        this.votes = votes;
        this.links = links;
        this.acts = acts;
        this.waiting = waiting;
        this.tallies = tallies;
    }

    /** Gives of how many people. */
    int forget(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        votes.takeOpen(ids).forEach(vote -> tallies.vote(vote.subjectId(), vote.commentId(), vote.opinion(), Opinion.NONE));
        acts.forgetAppeals(ids);
        links.forgetKeysOf(ids);
        waiting.settle(comments.forgetAuthors(ids));
        return participants.forget(ids);
    }

    /** In the transaction that deletes the account. */
    @EventListener
    void on(AccountDeleted event) {
        forget(participants.listOf(event.accountId()));
    }
}

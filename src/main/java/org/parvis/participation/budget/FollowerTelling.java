package org.parvis.participation.budget;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.Extension;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.Votes;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.budget.ChangeTellingStore.Among;
import org.parvis.participation.budget.ChangeTellingStore.Telling;
import org.springframework.stereotype.Component;

/** Tells of a closing that was put off those who follow the process of the vote, unless they were told as somebody who has voted or can. */
@Component
class FollowerTelling {

    private final ChangeTellingStore store;
    private final Followers followers;
    private final Votes votes;
    private final ExtensionMail mail;
    private final Outbox outbox;

    FollowerTelling(ChangeTellingStore store, Followers followers, Votes votes, ExtensionMail mail, Outbox outbox) {
        this.store = store;
        this.followers = followers;
        this.votes = votes;
        this.mail = mail;
        this.outbox = outbox;
    }

    /** In a transaction; gives how many were told. */
    int tellSome(Telling telling, VotedBudget voted, Extension extension) {
        @Nullable UUID process = voted.budget().processId();
        if (process == null || voted.vote().stage(votes.now()) != Vote.Stage.OPEN) {
            store.end(telling, false);
            return 0;
        }
        // The log tells whole seconds: whoever asked for it in the same one is told.
        Followers.Some some = followers.next(process, extension.writtenAt().plusSeconds(1), telling.behind());
        int told = 0;
        for (Followers.Follower one : some.people()) {
            OutgoingMessage message = OutgoingMessage.of(
                    one.address(), ChangeMail.key(voted.vote(), extension, one.address()), mail.toFollower(voted, extension, one.language()));
            told += outbox.send(message.endedAt(one.end())) ? 1 : 0;
        }
        store.addOthers(telling, told);
        if (some.last() == null) {
            store.end(telling, false);
        } else {
            store.move(telling, Among.FOLLOWERS, some.last());
        }
        return told;
    }
}

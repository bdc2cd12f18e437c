package org.parvis.participation.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.Extension;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.ballot.vote.Voter;
import org.parvis.ballot.vote.VoterTelling;
import org.parvis.ballot.vote.Votes;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.budget.ChangeTellingStore.Among;
import org.parvis.participation.budget.ChangeTellingStore.Telling;
import org.parvis.participation.budget.ExtensionMail.Because;
import org.parvis.participation.budget.ReachableVoters.Reached;
import org.springframework.stereotype.Component;

/**
 * Tells of a closing that was put off: whoever is on the list of the vote, else whoever asked for a link and accounts that had voted by then, then who
 * follows the process. All get the same words, one mail to an address, and nobody asks whether somebody on the list or with a link has voted: a mail
 * that is kept says of nobody whether they had.
 */
@Component
class ClosingTelling {

    private record Some(List<OutgoingMessage> mails, @Nullable String last) {}

    private final ChangeTellingStore store;
    private final ReachableVoters reachable;
    private final Followers followers;
    private final VoterTelling voters;
    private final Votes votes;
    private final ExtensionMail mail;
    private final Outbox outbox;

    ClosingTelling(
            ChangeTellingStore store,
            ReachableVoters reachable,
            Followers followers,
            VoterTelling voters,
            Votes votes,
            ExtensionMail mail,
            Outbox outbox) {
        this.store = store;
        this.reachable = reachable;
        this.followers = followers;
        this.voters = voters;
        this.votes = votes;
        this.mail = mail;
        this.outbox = outbox;
    }

    /** In a transaction; gives how many mails were left to be sent. */
    int tellSome(Telling telling, VotedBudget voted, Extension extension) {
        if (voted.vote().course().extensions().list().getLast().leaf() != extension.leaf()) {
            // Another followed: that one is told, and nobody reads what holds no more.
            voters.end(voted.vote(), extension);
            store.end(telling, false);
            return 0;
        }
        if (voted.vote().stage(votes.now()) != Vote.Stage.OPEN) {
            // Nobody can use it any more.
            boolean isCutShort = telling.among().areVoters() || !ofFollowers(telling, voted, extension).mails().isEmpty();
            voters.cutShort(voted.vote(), extension);
            store.endClosed(telling, isCutShort);
            return 0;
        }
        Some some = switch (telling.among()) {
            case LISTED -> ofListed(telling, voted, extension);
            case LINKS -> ofLinks(telling, voted, extension);
            case ACCOUNTS -> ofAccounts(telling, voted, extension);
            case FOLLOWERS -> ofFollowers(telling, voted, extension);
            case SUPPORTERS, AUTHORS -> throw new IllegalStateException("A closing has no " + telling.among());
        };
        int sent = 0;
        for (OutgoingMessage one : some.mails()) {
            sent += outbox.send(one.afterOthers()) ? 1 : 0;
        }
        store.addOthers(telling, sent);
        goOn(telling, voted, extension, some.last());
        return sent;
    }

    private void goOn(Telling telling, VotedBudget voted, Extension extension, @Nullable String last) {
        if (last != null) {
            store.move(telling, telling.among(), last);
        } else if (telling.among() == Among.LINKS) {
            store.move(telling, Among.ACCOUNTS, "");
        } else if (telling.among() == Among.FOLLOWERS) {
            store.end(telling, false);
        } else {
            voters.end(voted.vote(), extension);
            store.move(telling, Among.FOLLOWERS, "");
        }
    }

    private Some ofListed(Telling telling, VotedBudget voted, Extension extension) {
        ReachableVoters.Listed listed = reachable.nextListed(telling.budgetId(), telling.behind());
        List<OutgoingMessage> mails = new ArrayList<>();
        listed.addresses().forEach(one ->
                mails.add(message(voted, extension, one.address(), one.hasLetter() ? Because.LETTER : Because.LISTED, one.language())));
        return new Some(mails, listed.last());
    }

    private Some ofLinks(Telling telling, VotedBudget voted, Extension extension) {
        ReachableVoters.Some some = reachable.next(telling.budgetId(), Among.LINKS, telling.behind());
        // Whoever of them has voted need not be looked for among accounts.
        take(voted, extension, some);
        return new Some(some.people().stream().map(one -> message(voted, extension, one.address(), Because.LINK, one.language())).toList(), some.last());
    }

    /** Of accounts those alone that had voted: others never had to do with this vote. */
    private Some ofAccounts(Telling telling, VotedBudget voted, Extension extension) {
        VoterTelling.Told told = voters.get(voted.vote(), extension);
        if (told.isOver() || told.left() == 0) {
            return new Some(List.of(), null);
        }
        ReachableVoters.Some some = reachable.next(telling.budgetId(), Among.ACCOUNTS, telling.behind());
        Map<Voter, VoteChannel> taken = take(voted, extension, some);
        return new Some(
                some.people().stream()
                        .filter(one -> taken.containsKey(one.voter()))
                        .map(one -> message(voted, extension, one.address(), Because.ACCOUNT, one.language()))
                        .toList(),
                some.last());
    }

    private Map<Voter, VoteChannel> take(VotedBudget voted, Extension extension, ReachableVoters.Some some) {
        return voters.take(voted.vote(), extension, some.people().stream().map(Reached::voter).collect(Collectors.toSet()));
    }

    private Some ofFollowers(Telling telling, VotedBudget voted, Extension extension) {
        @Nullable UUID process = voted.budget().processId();
        if (process == null) {
            return new Some(List.of(), null);
        }
        // The log tells whole seconds: whoever asked for it in the same one is told.
        Followers.Some some = followers.next(process, extension.writtenAt().plusSeconds(1), telling.behind());
        return new Some(
                some.people().stream()
                        .map(one -> message(voted, extension, one.address(), Because.FOLLOWER, one.language()).endedAt(one.end()))
                        .toList(),
                some.last());
    }

    private OutgoingMessage message(VotedBudget voted, Extension extension, EmailAddress to, Because because, Locale language) {
        return OutgoingMessage.of(to, ChangeMail.key(voted.vote(), extension, to), mail.to(because, voted, extension, language));
    }
}

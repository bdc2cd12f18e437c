package org.parvis.participation.budget;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.vote.ChangeToTell;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.ballot.vote.Voter;
import org.parvis.ballot.vote.Votes;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Tokens;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells everybody who has voted what changed since, whatever they chose: the urn knows nobody. Whoever voted is found by the addresses
 * that the town has anyway – of links for voting, of accounts, of the list of voters – on the roll, as long as its key is there; no
 * address is kept for this.
 */
@Component
class ChangeTelling {

    private static final int SOME = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private record Reached(Voter voter, EmailAddress address, Locale language) {}

    private final BudgetStore budgets;
    private final VotePassStore passes;
    private final ListedVoterStore listed;
    private final Accounts accounts;
    private final Votes votes;
    private final Outbox outbox;
    private final ChangeMail mail;
    private final TransactionTemplate transaction;

    ChangeTelling(
            BudgetStore budgets,
            VotePassStore passes,
            ListedVoterStore listed,
            Accounts accounts,
            Votes votes,
            Outbox outbox,
            ChangeMail mail,
            TransactionTemplate transaction) {
        this.budgets = budgets;
        this.passes = passes;
        this.listed = listed;
        this.accounts = accounts;
        this.votes = votes;
        this.outbox = outbox;
        this.mail = mail;
        this.transaction = transaction;
    }

    /** Some at a time: what was sent when it fails half-way is not sent again, as each message is one by its key. */
    @EventListener
    void on(ChangeToTell told) {
        Vote vote = told.vote();
        budgets.findByVote(vote.id()).flatMap(budgets::find).map(budget -> budget.under(vote.course())).ifPresent(budget -> {
            if (vote.terms().isListed()) {
                each(told, budget, 0, after -> listed.listReachable(budget.id(), after, SOME), ListedVoter::number, ChangeTelling::of);
            } else {
                each(told, budget, "", after -> passes.listAsked(budget.id(), after, SOME), VotePassStore.Asked::email, ChangeTelling::of);
                each(told, budget, BEFORE_ALL, after -> accounts.listActive(after, SOME), Account::id, one -> of(one.email(), Locale.FRENCH));
            }
        });
    }

    private static @Nullable Reached of(ListedVoter one) {
        return EmailAddress.find(one.email()).map(address -> new Reached(one.voter(), address, Locale.FRENCH)).orElse(null);
    }

    private static @Nullable Reached of(VotePassStore.Asked one) {
        return of(one.email(), Locale.of(one.language()));
    }

    private static @Nullable Reached of(String email, Locale language) {
        return EmailAddress.find(email).map(address -> new Reached(Voter.of(address), address, language)).orElse(null);
    }

    private <K, T> void each(
            ChangeToTell told, Budget budget, K first, Function<K, List<T>> next, Function<T, K> key, Function<T, @Nullable Reached> reached) {
        K after = first;
        List<T> some;
        do {
            some = next.apply(after);
            List<Reached> people = some.stream().flatMap(one -> Stream.ofNullable(reached.apply(one))).toList();
            transaction.executeWithoutResult(_ -> tell(told, budget, people));
            after = some.isEmpty() ? after : key.apply(some.getLast());
        } while (some.size() == SOME);
    }

    private void tell(ChangeToTell told, Budget budget, List<Reached> people) {
        ProjectChange change = told.change();
        Map<Voter, VoteChannel> channels = votes.channelsOf(told.vote(), people.stream().map(Reached::voter).collect(Collectors.toSet()));
        boolean isOpen = votes.now().isBefore(told.vote().closesAt());
        for (Reached one : people) {
            VoteChannel channel = channels.get(one.voter());
            if (channel != null) {
                String key = "vote-change:" + told.vote().id() + ":" + change.leaf() + ":" + Tokens.hash(one.address().small());
                outbox.send(OutgoingMessage.of(one.address(), key, mail.text(budget, told, channel, isOpen, one.language())));
            }
        }
    }
}

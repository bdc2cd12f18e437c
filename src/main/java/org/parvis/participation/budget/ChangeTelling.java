package org.parvis.participation.budget;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.ballot.vote.Voter;
import org.parvis.ballot.vote.VoterKeysGo;
import org.parvis.ballot.vote.VoterTelling;
import org.parvis.ballot.vote.Votes;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.budget.ChangeTellingStore.Among;
import org.parvis.participation.budget.ChangeTellingStore.Telling;
import org.parvis.participation.budget.ReachableVoters.Reached;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of a change of a project whoever had voted by then, whatever they chose, as the urn knows nobody; then who supports the idea that it
 * came from, and its authors. Some at a time, each time in a transaction that also writes down how far it came: who was told is not
 * told again, wherever it breaks off.
 */
@Service
public class ChangeTelling {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeTelling.class);
    private static final int TRIES = 3;
    private static final long PAUSE_MILLIS = 300;

    private final ChangeTellingStore store;
    private final Budgets budgets;
    private final BudgetStore found;
    private final Votes votes;
    private final VoterTelling voters;
    private final ReachableVoters reachable;
    private final IdeaTelling ideas;
    private final ChangeMail mail;
    private final Outbox outbox;
    private final TransactionTemplate transaction;

    ChangeTelling(
            ChangeTellingStore store,
            Budgets budgets,
            BudgetStore found,
            Votes votes,
            VoterTelling voters,
            ReachableVoters reachable,
            IdeaTelling ideas,
            ChangeMail mail,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.store = store;
        this.budgets = budgets;
        this.found = found;
        this.votes = votes;
        this.voters = voters;
        this.reachable = reachable;
        this.ideas = ideas;
        this.mail = mail;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Tells whoever is to be told in the territory in scope; gives how many were. One change that fails keeps no other waiting. */
    public int tell() {
        Instant now = budgets.now();
        budgets.listPublished().stream()
                .filter(one -> one.about().opens().isBefore(now) && now.isBefore(one.about().closes()))
                .forEach(one -> beginOrLog(one.id(), () -> begin(one.id(), budgets.vote(one))));
        return store.listOpen().stream().mapToInt(one -> tellOrLog(one, false)).sum();
    }

    private int tellOrLog(Telling one, boolean votersOnly) {
        try {
            return tell(one, votersOnly);
        } catch (RuntimeException e) {
            LOG.error("Not all could be told of change {} of budget {}", one.leaf(), one.budgetId(), e);
            return 0;
        }
    }

    private static void beginOrLog(UUID budget, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.error("Nobody could be looked for who is to be told of changes of budget {}", budget, e);
        }
    }

    /** Whoever voted is told while the vote's keys are there; the others can be told afterwards. */
    @EventListener
    void on(VoterKeysGo going) {
        found.findByVote(going.vote().id()).ifPresent(budget -> {
            beginOrLog(budget, () -> insist(() -> begin(budget, going.vote())));
            store.listOpen().stream().filter(one -> one.budgetId().equals(budget)).forEach(one -> tellOrLog(one, true));
        });
    }

    /** Gives how many changes there are to tell of. */
    private int begin(UUID budget, Vote vote) {
        Among first = vote.terms().isListed() ? Among.LISTED : Among.LINKS;
        List<ProjectChange> untold = voters.listUntold(vote);
        untold.forEach(change -> store.begin(budget, change.leaf(), first));
        return untold.size();
    }

    /** Nobody comes back after the closing for what has failed: what was the matter for a moment is waited for. */
    private static <T> T insist(Supplier<T> act) {
        for (int tries = 1; true; tries++) {
            try {
                return act.get();
            } catch (RuntimeException e) {
                if (tries == TRIES) {
                    throw e;
                }
                LOG.warn("Telling of a change at the closing is tried again", e);
                pause(tries * PAUSE_MILLIS);
            }
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int tell(Telling telling, boolean votersOnly) {
        int told = 0;
        OptionalInt now = some(telling, votersOnly);
        while (now.isPresent()) {
            told += now.getAsInt();
            now = some(telling, votersOnly);
        }
        return told;
    }

    private OptionalInt some(Telling telling, boolean votersOnly) {
        Supplier<OptionalInt> some = () -> Objects.requireNonNull(transaction.execute(_ -> tellSome(telling, votersOnly)));
        return votersOnly ? insist(some) : some.get();
    }

    /** The next ones; gives how many were told, empty where all have been. */
    private OptionalInt tellSome(Telling one, boolean votersOnly) {
        Optional<Telling> held = store.hold(one.budgetId(), one.leaf()).filter(telling -> !votersOnly || telling.among().areVoters());
        if (held.isEmpty()) {
            return OptionalInt.empty();
        }
        Telling telling = held.get();
        Budget budget = budgets.find(telling.budgetId()).orElseThrow();
        Vote vote = budgets.vote(budget);
        VotedBudget voted = new VotedBudget(budget.under(vote.course()), vote);
        ProjectChange change = voted.budget().changes().stream().filter(it -> it.leaf() == telling.leaf()).findFirst().orElseThrow();
        return OptionalInt.of(telling.among().areVoters() ? tellVoters(telling, voted, change) : ideas.tellSome(telling, voted, change));
    }

    private int tellVoters(Telling telling, VotedBudget voted, ProjectChange change) {
        if (isOver(voted.vote(), change)) {
            store.move(telling, Among.SUPPORTERS, "");
            return 0;
        }
        ReachableVoters.Some some = reachable.next(telling.budgetId(), telling.among(), telling.behind());
        Map<Voter, VoteChannel> channels =
                voters.take(voted.vote(), change, some.people().stream().map(Reached::voter).collect(Collectors.toSet()));
        int told = channels.size();
        boolean isOpen = votes.now().isBefore(voted.vote().closesAt());
        for (Reached each : some.people()) {
            VoteChannel channel = channels.remove(each.voter());
            if (channel != null) {
                outbox.send(OutgoingMessage.of(
                        each.address(), ChangeMail.key(voted.vote(), change, each.address()),
                        mail.toVoter(voted, change, channel, isOpen, each.language())));
            }
        }
        if (some.last() != null) {
            store.move(telling, telling.among(), some.last());
        } else if (telling.among() == Among.LINKS) {
            store.move(telling, Among.ACCOUNTS, "");
        } else {
            voters.end(voted.vote(), change);
        }
        return told;
    }

    /** Whether everybody was told, nobody else can be, or the keys of the vote are gone. */
    private boolean isOver(Vote vote, ProjectChange change) {
        VoterTelling.Told told = voters.get(vote, change);
        if (!told.isOver() && told.left() == 0) {
            voters.end(vote, change);
        }
        return told.isOver() || told.left() == 0;
    }

    /** How far people are told of the changes of a budget, in their order. */
    public List<ChangeTold> list(VotedBudget voted) {
        Map<Long, ChangeTellingStore.IdeaTold> ofIdeas =
                store.listIdeas(voted.budget().id()).stream().collect(Collectors.toMap(ChangeTellingStore.IdeaTold::leaf, one -> one));
        return voters.list(voted.vote()).stream()
                .map(one -> new ChangeTold(one, Optional.ofNullable(ofIdeas.get(one.change().leaf())), voted.budget().hasIdea(one.change().project())))
                .toList();
    }
}

package org.parvis.participation.budget;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.parvis.ballot.proof.Extension;
import org.parvis.ballot.proof.LogEvent;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.ballot.vote.Voter;
import org.parvis.ballot.vote.VoterKeysGo;
import org.parvis.ballot.vote.VoterTelling;
import org.parvis.ballot.vote.Votes;
import org.parvis.messaging.MessageText;
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
 * Tells what happened to a vote while it is open: of a project that changed whoever had voted by then, whatever they chose, as the urn knows
 * nobody, then who supports the idea that it came from, and its authors; of a closing that was put off whoever has to do with the vote
 * ({@link ClosingTelling}). Some at a time, each time in a transaction that also writes down how far it came: who was told is not told again, wherever it
 * breaks off.
 */
@Service
public class ChangeTelling {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeTelling.class);

    private final ChangeTellingStore store;
    private final Budgets budgets;
    private final BudgetStore found;
    private final Votes votes;
    private final VoterTelling voters;
    private final ReachableVoters reachable;
    private final IdeaTelling ideas;
    private final ClosingTelling closings;
    private final ChangeMail changeMail;
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
            ClosingTelling closings,
            ChangeMail changeMail,
            Outbox outbox,
            TransactionTemplate transaction) {
        this.store = store;
        this.budgets = budgets;
        this.found = found;
        this.votes = votes;
        this.voters = voters;
        this.reachable = reachable;
        this.ideas = ideas;
        this.closings = closings;
        this.changeMail = changeMail;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    /** Tells whoever is to be told in the territory in scope; gives how many were. One thing that fails keeps no other waiting. */
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
            LOG.error("Not all could be told what happened at leaf {} to the vote on budget {}", one.leaf(), one.budgetId(), e);
            return 0;
        }
    }

    private static void beginOrLog(UUID budget, Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            LOG.error("Nobody could be looked for who is to be told what happened to the vote on budget {}", budget, e);
        }
    }

    /** Whoever voted is told of projects while the vote's keys are there; the others can be told afterwards. */
    @EventListener
    void on(VoterKeysGo going) {
        found.findByVote(going.vote().id()).ifPresent(budget -> {
            beginOrLog(budget, () -> Insistence.on(() -> begin(budget, going.vote())));
            store.listOpen().stream().filter(one -> one.budgetId().equals(budget)).forEach(one -> tellOrLog(one, true));
        });
    }

    /** Gives how much there is to tell of. */
    private int begin(UUID budget, Vote vote) {
        Among first = vote.terms().isListed() ? Among.LISTED : Among.LINKS;
        List<LogEvent> untold = voters.listUntold(vote);
        untold.forEach(news -> store.begin(budget, news.leaf(), first));
        return untold.size();
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
        return votersOnly ? Insistence.on(some) : some.get();
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
        LogEvent news = vote.course().event(telling.leaf()).orElseThrow();
        return OptionalInt.of(switch (news) {
            case ProjectChange change when telling.among().areVoters() -> tellVoters(telling, voted, change);
            case ProjectChange change -> ideas.tellSome(telling, voted, change);
            case Extension extension -> closings.tellSome(telling, voted, extension);
        });
    }

    private int tellVoters(Telling telling, VotedBudget voted, ProjectChange change) {
        boolean isOpen = votes.now().isBefore(voted.vote().closesAt());
        if (isOver(voted.vote(), change)) {
            store.move(telling, Among.SUPPORTERS, "");
            return 0;
        }
        ReachableVoters.Some some = reachable.next(telling.budgetId(), telling.among(), telling.behind());
        Set<Voter> people = some.people().stream().map(Reached::voter).collect(Collectors.toSet());
        Map<Voter, VoteChannel> channels = voters.take(voted.vote(), change, people);
        int told = 0;
        for (Reached each : some.people()) {
            VoteChannel channel = channels.remove(each.voter());
            if (channel != null) {
                MessageText text = changeMail.toVoter(voted, change, channel, isOpen, each.language());
                String key = ChangeMail.key(voted.vote(), change, each.address());
                told += outbox.send(OutgoingMessage.of(each.address(), key, text).afterOthers()) ? 1 : 0;
            }
        }
        if (some.last() != null) {
            store.move(telling, telling.among(), some.last());
        } else if (telling.among() == Among.LINKS) {
            store.move(telling, Among.ACCOUNTS, "");
        } else {
            voters.end(voted.vote(), change);
            store.move(telling, Among.SUPPORTERS, "");
        }
        return told;
    }

    /** Whether everybody who had voted was told, nobody else can be, or the keys of the vote are gone. */
    private boolean isOver(Vote vote, ProjectChange change) {
        VoterTelling.Told told = voters.get(vote, change);
        if (!told.isOver() && told.left() == 0) {
            voters.end(vote, change);
        }
        return told.isOver() || told.left() == 0;
    }

    /** How far people are told of what happened to the vote on a budget, in its order: of one kind of it. */
    public List<ChangeTold> list(VotedBudget voted, Class<? extends LogEvent> kind) {
        Map<Long, ChangeTellingStore.OthersTold> others =
                store.listOthers(voted.budget().id()).stream().collect(Collectors.toMap(ChangeTellingStore.OthersTold::leaf, one -> one));
        return voters.list(voted.vote()).stream()
                .filter(one -> kind.isInstance(one.news()))
                .map(one -> new ChangeTold(
                        one, Optional.ofNullable(others.get(one.news().leaf())),
                        one.news() instanceof ProjectChange change && voted.budget().hasIdea(change.project())))
                .toList();
    }
}

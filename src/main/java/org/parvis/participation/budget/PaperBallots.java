package org.parvis.participation.budget;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.Casting;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.ballot.vote.VotePublished;
import org.parvis.identity.Seal;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.budget.Voting.Present;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Paper ballots: sheets with a number, on which voters have written who they are and what they choose. A sheet counts once two
 * agents have typed the same of it, neither seeing what the other has typed; a third decides between two who do not agree.
 */
@Service
public class PaperBallots {

    /** How far a sheet is. */
    public enum State {
        OPEN,
        CAST,
        /** Its voter had voted by then. */
        REFUSED
    }

    /** What typing a sheet led to. */
    public enum Outcome {
        /** Nobody else has typed it yet. */
        FIRST,
        /** It differs from what others have typed: of whom it is. */
        OTHER_VOTER,
        /** It differs from what others have typed: what it says. */
        OTHER_CHOICES,
        CAST
    }

    /**
     * A sheet on which no two agents agree yet.
     *
     * @param agents names of those who have typed it
     */
    public record Sheet(String number, List<String> agents) {}

    /**
     * The sheets of a vote.
     *
     * @param open those that wait for another agent
     * @param refused how many came from somebody who had voted
     */
    public record Sheets(List<Sheet> open, long cast, long refused) {}

    /** What a transaction led to that is kept though it refuses. */
    private record Typed(Outcome outcome, @Nullable Refusal refused) {

        Outcome orThrow() {
            if (refused != null) {
                throw refused;
            }
            return outcome;
        }
    }

    public static final int LONGEST_NUMBER = 20;

    private final PaperStore papers;
    private final BudgetStore budgets;
    private final Casting casting;
    private final Seal seal;
    private final Journal journal;
    private final TransactionTemplate transaction;

    PaperBallots(PaperStore papers, BudgetStore budgets, Casting casting, Seal seal, Journal journal, TransactionTemplate transaction) {
        this.papers = papers;
        this.budgets = budgets;
        this.casting = casting;
        this.seal = seal;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public Sheets list(Budget budget) {
        return new Sheets(papers.listOpen(budget.id()), papers.count(budget.id(), State.CAST), papers.count(budget.id(), State.REFUSED));
    }

    /**
     * Takes what an agent reads on a sheet; the second who reads the same casts it.
     *
     * @param number as it is printed on the sheet
     * @throws Refusal where the sheet has no number or was cast, the vote is not open, or the person has voted otherwise: then the
     *     sheet is set aside
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome type(VotedBudget voted, String number, Present present, List<Mark> marks, Locale language, Visitor agent) {
        String sheet = number.strip().toUpperCase(Locale.ROOT);
        if (!sheet.matches("[A-Z0-9-]{1," + LONGEST_NUMBER + "}")) {
            throw new Refusal("budget.paper.refused.number");
        }
        Budget budget = voted.budget();
        Vote vote = voted.vote();
        String voter = Voting.voter(present).words();
        String choices = vote.terms().choices(marks);
        Typed typed = Objects.requireNonNull(transaction.execute(_ -> {
            // The sheet is held while it is cast: whoever types it at the same time finds it counted, not refused.
            Outcome outcome = keep(budget, sheet, voter, choices, agent);
            return outcome == Outcome.CAST ? cast(voted, sheet, present, marks, language) : new Typed(outcome, null);
        }));
        return typed.orThrow();
    }

    private Outcome keep(Budget budget, String sheet, String voter, String choices, Visitor agent) {
        State state = papers.hold(budget.id(), sheet);
        if (state != State.OPEN) {
            throw new Refusal("budget.paper.refused." + state);
        }
        UUID account = agent.accountId().orElseThrow();
        List<String[]> others = papers.typedByOthers(budget.id(), sheet, account).stream().map(sealed -> open(budget, sheet, sealed)).toList();
        byte[] content = seal.close((voter + "\n" + choices).getBytes(StandardCharsets.UTF_8), context(budget, sheet));
        papers.save(budget.id(), sheet, account, agent.name(), content);
        journal.append(JournalEntry.by(agent, "participation.paperTyped", "budget", budget.slug()).with("sheet", sheet));
        if (others.isEmpty()) {
            return Outcome.FIRST;
        }
        String[] own = {voter, choices};
        if (others.stream().anyMatch(other -> Arrays.equals(other, own))) {
            return Outcome.CAST;
        }
        return others.stream().anyMatch(other -> other[0].equals(voter)) ? Outcome.OTHER_CHOICES : Outcome.OTHER_VOTER;
    }

    private Typed cast(VotedBudget voted, String sheet, Present present, List<Mark> marks, Locale language) {
        UUID budget = voted.budget().id();
        try {
            casting.cast(voted.vote(), Voting.voter(present), VoteChannel.PAPER, marks, Voting.notice(VoteChannel.PAPER, language, present));
            papers.end(budget, sheet, State.CAST);
            return new Typed(Outcome.CAST, null);
        } catch (Refusal refused) {
            if (refused.messageKey().startsWith("ballot.refused.voted")) {
                papers.end(budget, sheet, State.REFUSED);
            }
            return new Typed(Outcome.CAST, refused);
        }
    }

    private String[] open(Budget budget, String sheet, byte[] sealed) {
        byte[] plain = seal.open(sealed, context(budget, sheet)).orElseThrow();
        return new String(plain, StandardCharsets.UTF_8).split("\n", 2);
    }

    private static String context(Budget budget, String sheet) {
        return "paper " + InTerritory.current() + " " + budget.id() + " " + sheet;
    }

    @EventListener
    void on(VotePublished published) {
        budgets.findByVote(published.voteId()).ifPresent(papers::forgetTyped);
    }
}

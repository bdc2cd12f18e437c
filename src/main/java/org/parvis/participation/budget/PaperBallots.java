package org.parvis.participation.budget;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.proof.VoteCourse;
import org.parvis.ballot.proof.Zoning;
import org.parvis.ballot.tally.Mark;
import org.parvis.ballot.vote.Casting;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteChannel;
import org.parvis.ballot.vote.VotePublished;
import org.parvis.ballot.vote.Votes;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.messaging.KeyedHash;
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
        /** It differs from what others have typed; in what is not said, or it could be guessed. */
        OTHER,
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

    /**
     * Sheets that count, for everybody to read once the vote is published.
     *
     * @param beforeChange how many of them were handed in before a project changed, and typed after it
     * @param beforeClosing how many were handed in before a closing that was put off, and typed after it
     */
    public record Figures(long cast, long beforeChange, long beforeClosing) {

        public static final Figures NONE = new Figures(0, 0, 0);
    }

    public static final int LONGEST_NUMBER = 20;

    /** So often may one agent type one sheet: who has it before them needs no more. */
    private static final int MOST_TIMES = 3;

    private final PaperStore papers;
    private final BudgetStore budgets;
    private final Casting casting;
    private final KeyedHash hash;
    private final Votes votes;
    private final Journal journal;
    private final TransactionTemplate transaction;

    PaperBallots(PaperStore papers, BudgetStore budgets, Casting casting, KeyedHash hash, Votes votes, Journal journal, TransactionTemplate transaction) {
        this.papers = papers;
        this.budgets = budgets;
        this.casting = casting;
        this.hash = hash;
        this.votes = votes;
        this.journal = journal;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public Sheets list(Budget budget) {
        return new Sheets(papers.listOpen(budget.id()), papers.count(budget.id(), State.CAST), papers.count(budget.id(), State.REFUSED));
    }

    /** How many sheets count, and how many of them hang on when they were handed in; none where nothing happened to the vote. */
    @Transactional(readOnly = true)
    public Figures figures(VotedBudget voted) {
        return HandedIn.isAsked(voted) ? papers.figures(voted.budget().id()) : Figures.NONE;
    }

    /**
     * Takes what an agent reads on a sheet; the second who reads the same casts it. A sheet is held to what held when it was handed in, and
     * what agents read is compared as it stands there; what was withdrawn since is not sealed with it, where something else is left.
     *
     * @param number as it is printed on the sheet
     * @param handedIn when it was handed in, which both must read alike
     * @throws Refusal where the sheet has no number or was cast, the vote is not open, or the person has voted otherwise: then the
     *     sheet is set aside
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public Outcome type(VotedBudget voted, String number, HandedIn handedIn, Present present, List<Mark> marks, Locale language, Visitor agent) {
        String sheet = number.strip().toUpperCase(Locale.ROOT);
        if (!sheet.matches("[A-Z0-9-]{1," + LONGEST_NUMBER + "}")) {
            throw new Refusal("budget.paper.refused.number");
        }
        handedIn.problem(voted, votes.now()).ifPresent(problem -> {
            throw new Refusal(problem);
        });
        Budget budget = voted.budget();
        Vote vote = voted.vote();
        String voter = Voting.voter(vote, present).words();
        String choices = vote.course().after(handedIn.changes()).choices(marks);
        JournalEntry typed = JournalEntry.by(agent, "participation.paperTyped", "budget", budget.slug()).with("sheet", sheet);
        JournalEntry entry = handedIn.at().map(at -> typed.with("handedIn", at.toString())).orElse(typed);
        Outcome outcome = Objects.requireNonNull(transaction.execute(_ -> keep(voted, sheet, new Words(voter + "\n" + choices, handedIn), agent, entry)));
        if (outcome == Outcome.CAST) {
            cast(voted, new Typed(sheet, handedIn, sealed(vote, marks).orElse(choices)), present, language);
        }
        return outcome;
    }

    /**
     * What is left of a sheet without what was withdrawn: late in the log, a ballot that still named it would be seen to be paper. It is none
     * where that is no ballot today or one zone less: then the sheet is sealed as it is, as a ballot of which nothing is left counts.
     */
    private static Optional<String> sealed(Vote vote, List<Mark> marks) {
        VoteCourse course = vote.course();
        List<Mark> left = marks.stream().filter(mark -> course.withdrawal(project(vote, mark)).isEmpty()).toList();
        boolean isBallot = course.problem(left).isEmpty() && zones(vote, left).equals(zones(vote, marks));
        return isBallot ? Optional.of(course.choices(left)) : Optional.empty();
    }

    private static Set<String> zones(Vote vote, List<Mark> marks) {
        Map<String, String> zoneOf = vote.terms().zoning().map(Zoning::zoneOf).orElse(Map.of());
        return marks.stream().map(mark -> zoneOf.getOrDefault(project(vote, mark), "")).collect(Collectors.toSet());
    }

    private static String project(Vote vote, Mark mark) {
        return vote.terms().projects().get(mark.project()).id();
    }

    /** A sheet on which two agree. */
    private record Typed(String sheet, HandedIn handedIn, String choices) {}

    /** What an agent read on a sheet: who chose what, and when it was handed in. */
    private record Words(String ballot, HandedIn handedIn) {}

    private Outcome keep(VotedBudget voted, String sheet, Words words, Visitor agent, JournalEntry entry) {
        Budget budget = voted.budget();
        if (voted.vote().stage(votes.now()) != Vote.Stage.OPEN) {
            throw new Refusal("ballot.refused.closed");
        }
        State state = papers.hold(budget.id(), sheet);
        if (state != State.OPEN) {
            throw new Refusal("budget.paper.refused." + state);
        }
        UUID account = agent.accountId().orElseThrow();
        // Whether two have typed the same is all that is to be known: nobody can read it back.
        String key = "paper " + InTerritory.current() + " " + budget.id() + " " + sheet;
        String content = hash.hash(words.ballot() + words.handedIn().words(), key);
        if (papers.save(budget.id(), sheet, account, agent.name(), content) > MOST_TIMES) {
            throw new Refusal("budget.paper.refused.often");
        }
        journal.append(entry);
        List<String> others = papers.typedByOthers(budget.id(), sheet, account);
        // Typed by another while nobody was asked when it was handed in: then it had been, under the rules of that day, which its choices are in.
        boolean isSame = others.contains(content) || words.handedIn().changes() == 0 && others.contains(hash.hash(words.ballot(), key));
        return others.isEmpty() ? Outcome.FIRST : isSame ? Outcome.CAST : Outcome.OTHER;
    }

    /**
     * The roll lets a person vote once, whoever casts their sheet and however often. Where it says that they have voted on paper
     * and no other sheet of theirs counts, it was this one: two agents agreed at the same moment, or a server died before it
     * could write down that the sheet counts.
     */
    private void cast(VotedBudget voted, Typed typed, Present present, Locale language) {
        String sheet = typed.sheet();
        UUID budget = voted.budget().id();
        String voter = hash.hash(Voting.voter(voted.vote(), present).words(), "paper voter " + budget);
        try {
            casting.castSheet(voted.vote(), Voting.voter(voted.vote(), present), VoteChannel.PAPER, typed.choices(), Voting.notice(VoteChannel.PAPER, language, present));
            end(voted, typed, voter);
        } catch (Refusal refused) {
            if (refused.messageKey().equals("ballot.refused.voted." + VoteChannel.PAPER) && end(voted, typed, voter)) {
                throw new Refusal("budget.paper.refused." + State.CAST);
            }
            if (refused.messageKey().startsWith("ballot.refused.voted")) {
                transaction.executeWithoutResult(_ -> papers.refuse(budget, sheet));
            }
            throw refused;
        }
    }

    /** Whether it counts: not, where another sheet of the same person does. */
    private boolean end(VotedBudget voted, Typed typed, String voter) {
        UUID budget = voted.budget().id();
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean counts = papers.listCast(budget, voter).stream().allMatch(typed.sheet()::equals);
            if (counts) {
                HandedIn handedIn = typed.handedIn();
                papers.count(budget, typed.sheet(), voter, handedIn.isBeforeChange(voted), handedIn.isBeforeClosing(voted, votes.now()));
            } else {
                papers.refuse(budget, typed.sheet());
            }
            return counts;
        }));
    }

    @EventListener
    void on(VotePublished published) {
        budgets.findByVote(published.voteId()).ifPresent(papers::forgetTyped);
    }
}

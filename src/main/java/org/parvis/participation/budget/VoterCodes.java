package org.parvis.participation.budget;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.Votes;
import org.parvis.ballot.vote.VotePublished;
import org.parvis.identity.LetterCodes;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes that letters bring to the people of a list. A code is made as its letter is printed, and a hash is kept of it under a key
 * that is not in the database: whoever loses a letter gets another code, and the old one is good no more.
 */
@Service
public class VoterCodes {

    /** So many letters make one file to print. */
    public static final int AT_ONCE = 500;

    private static final String PURPOSE = "voter code";

    /**
     * Letters that were printed and whose codes are good.
     *
     * @param closes the closing that they say; empty where that was not noted
     */
    public record Printed(Optional<Instant> closes, long letters) {}

    /** A letter to print. */
    public record Letter(ListedVoter to, String code) {}

    private final ListedVoterStore store;
    private final VoterCodeStore given;
    private final Budgets budgets;
    private final Votes votes;
    private final BudgetStore budgetStore;
    private final LetterCodes codes;
    private final Journal journal;
    private final TransactionTemplate transaction;

    VoterCodes(
            ListedVoterStore store,
            VoterCodeStore given,
            Budgets budgets,
            Votes votes,
            BudgetStore budgetStore,
            LetterCodes codes,
            Journal journal,
            TransactionTemplate transaction) {
        this.store = store;
        this.given = given;
        this.budgets = budgets;
        this.votes = votes;
        this.budgetStore = budgetStore;
        this.codes = codes;
        this.journal = journal;
        this.transaction = transaction;
    }

    /** How many letters are still to be printed. */
    @Transactional(readOnly = true)
    public int countToPrint(Budget budget) {
        return given.countWithoutCode(budget.id());
    }

    /** What letters that were printed say of the closing. */
    @Transactional(readOnly = true)
    public List<Printed> listPrinted(Budget budget) {
        return given.listPrinted(budget.id());
    }

    /**
     * Prints the next letters, 500 at most.
     *
     * @param press makes the file of them, before any of their codes is good
     * @throws Refusal where there is none to print, the vote is over, somebody else has printed them, or the closing was put off meanwhile
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public byte[] print(VotedBudget voted, Function<List<Letter>, byte[]> press, Visitor by) {
        check(voted.vote());
        Budget budget = voted.budget();
        List<Letter> letters = given.listWithoutCode(budget.id(), AT_ONCE).stream().map(this::letter).toList();
        if (letters.isEmpty()) {
            throw new Refusal("budget.letters.refused.none");
        }
        byte[] file = press.apply(letters);
        Map<UUID, String> hashes = new LinkedHashMap<>();
        letters.forEach(letter -> hashes.put(letter.to().id(), hash(letter.code())));
        transaction.executeWithoutResult(status -> {
            mustCloseStill(voted);
            if (given.giveCodes(hashes, voted.vote().closesAt()) < letters.size()) {
                throw new Refusal("budget.letters.refused.meanwhile");
            }
            journal.append(JournalEntry.by(by, "participation.votingLetters", "budget", budget.slug()).with("letters", letters.size()));
        });
        return file;
    }

    /** Prints somebody's letter once more, with another code: the one before is good no more. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public byte[] printAgain(VotedBudget voted, ListedVoter to, Function<List<Letter>, byte[]> press, Visitor by) {
        check(voted.vote());
        Letter letter = letter(to);
        byte[] file = press.apply(List.of(letter));
        transaction.executeWithoutResult(status -> {
            mustCloseStill(voted);
            given.giveOtherCode(to.id(), hash(letter.code()), voted.vote().closesAt());
            journal.append(JournalEntry.by(by, "participation.votingLetterAgain", "budget", voted.budget().slug()).with("number", to.number()));
        });
        return file;
    }

    /** No code is good of a letter that says what holds no more. */
    private void mustCloseStill(VotedBudget voted) {
        if (!votes.share(voted.vote()).closesAt().equals(voted.vote().closesAt())) {
            throw new Refusal("budget.letters.refused.putOff");
        }
    }

    private void check(Vote vote) {
        Vote.Stage stage = vote.stage(budgets.now());
        if (!vote.terms().isListed() || stage != Vote.Stage.COMING && stage != Vote.Stage.OPEN) {
            throw new Refusal("budget.letters.refused.over");
        }
    }

    private Letter letter(ListedVoter to) {
        return new Letter(to, codes.make());
    }

    /** Somebody on a list, and the vote that it is of. */
    record Holder(VotedBudget voted, ListedVoter who) {}

    /** Whose code it is; empty where there is none such, or another has replaced it. */
    @Transactional(readOnly = true)
    Optional<Holder> find(String typed) {
        return codes.hash(typed, PURPOSE)
                .flatMap(given::findByCode)
                .flatMap(place -> store.find(place.budgetId(), place.number()).flatMap(who -> budgetStore.find(place.budgetId())
                        .flatMap(budget -> budgets.findPublished(budget.slug()))
                        .map(voted -> new Holder(voted, who))));
    }

    private String hash(String code) {
        return codes.hash(code, PURPOSE).orElseThrow();
    }

    @EventListener
    void on(VotePublished published) {
        budgetStore.findByVote(published.voteId()).ifPresent(given::forgetCodes);
    }
}

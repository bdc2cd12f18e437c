package org.parvis.participation.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.ballot.proof.Extension;
import org.parvis.ballot.proof.Outage;
import org.parvis.ballot.proof.ProjectChange;
import org.parvis.ballot.vote.Vote;
import org.parvis.ballot.vote.VoteExtended;
import org.parvis.ballot.vote.VoteExtensions;
import org.parvis.ballot.vote.VoteExtensions.Wish;
import org.parvis.ballot.vote.VotePulse;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.ProcessVoteDates;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the closing of the vote on a budget off: in public, with a reason, and for good; whatever names the closing moves with it. */
@Service
public class ClosingExtensions {

    /** By how much a closing is put off at most, each time: who wants more opens another vote. */
    public static final Duration LONGEST = Duration.ofDays(60);

    private final Budgets budgets;
    private final BudgetStore store;
    private final VoteExtensions extensions;
    private final ProcessVoteDates processes;
    private final Words words;
    private final VotePulse pulse;
    private final TransactionTemplate transaction;
    private final Journal journal;

    ClosingExtensions(
            Budgets budgets,
            BudgetStore store,
            VoteExtensions extensions,
            ProcessVoteDates processes,
            Words words,
            VotePulse pulse,
            TransactionTemplate transaction,
            Journal journal) {
        this.pulse = pulse;
        this.transaction = transaction;
        this.budgets = budgets;
        this.store = store;
        this.extensions = extensions;
        this.processes = processes;
        this.words = words;
        this.journal = journal;
    }

    /** What is wrong with an extension that is wished, by field, as message keys. */
    @Transactional(readOnly = true)
    public Map<String, String> problems(VotedBudget voted, Wish wish) {
        Map<String, String> problems = new LinkedHashMap<>();
        Instant closes = voted.vote().closesAt();
        UUID process = voted.budget().processId();
        if (!wish.closes().isAfter(closes)) {
            problems.put("cloture", "budget.extend.refused.earlier");
        } else if (wish.closes().isAfter(closes.plus(LONGEST))) {
            problems.put("cloture", "budget.extend.refused.late");
        } else if (process != null && processes.hasPromisedBefore(process, wish.closes())) {
            problems.put("cloture", "budget.extend.refused.promise");
        }
        if (!ProjectChange.says(wish.reason()) || wish.reason().length() > ProjectChanges.LONGEST_REASON) {
            problems.put("raison", "budget.change.refused.reason");
        }
        if (!ProjectChange.says(wish.by()) || wish.by().length() > ProjectChanges.LONGEST_AUTHORITY) {
            problems.put("autorite", "budget.change.refused.authority");
        }
        wish.outage().filter(outage -> !isPossible(outage, voted.vote())).ifPresent(_ -> problems.put("debut", "budget.extend.refused.outage"));
        return problems;
    }

    private boolean isPossible(Outage outage, Vote vote) {
        return outage.from().isBefore(outage.until()) && !outage.from().isBefore(vote.opensAt()) && !outage.until().isAfter(budgets.now());
    }

    /**
     * Puts a closing off.
     *
     * @throws BudgetRefused with what is wrong, by field
     * @throws Refusal where the vote is not open, or closes otherwise than was known
     */
    public Extension make(VotedBudget voted, Wish wish, Visitor by) {
        if (arePossible(voted)) {
            // What the rule gives back for an outage that has just ended comes first: whoever wishes this reads it, and wishes again.
            pulse.beat(voted.vote());
        }
        return Objects.requireNonNull(transaction.execute(_ -> put(voted, wish, by)));
    }

    private Extension put(VotedBudget voted, Wish wish, Visitor by) {
        Map<String, String> problems = problems(voted, wish);
        if (!problems.isEmpty()) {
            throw new BudgetRefused(problems);
        }
        Extension extension = extensions.make(voted.vote(), wish);
        journal.append(JournalEntry.by(by, "participation.voteExtended", "budget", voted.budget().slug())
                .with("closes", extension.closes())
                .with("leaf", extension.leaf()));
        return extension;
    }

    /** Whether the closing of a vote can be put off now. */
    public boolean arePossible(VotedBudget voted) {
        return voted.vote().stage(budgets.now()) == Vote.Stage.OPEN;
    }

    /** In the transaction of the vote: lists, calendars and the process name the closing as well. */
    @EventListener
    void on(VoteExtended extended) {
        store.findByVote(extended.voteId()).flatMap(store::find).ifPresent(budget -> {
            Extension extension = extended.extension();
            budgets.putOff(budget, extension.closesAt());
            UUID process = budget.processId();
            if (process != null) {
                String reason = extension.isByRule() ? words.text(Locale.FRENCH, "budget.extend.byRule.reason") : extension.reason();
                processes.extend(process, budget.title(), budget.about().opens(), extended.before(), extension.closesAt(), reason);
            }
        });
    }
}

package org.parvis.participation.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.Budgets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what was decided, each time in a transaction that also writes down who was told: authors of ideas on their case, in
 * their channel; whoever supports them by mail, once whatever the number of their ideas. Nobody learns it by having voted:
 * nothing ties voters to projects.
 */
@Service
class DecisionTelling {

    private static final int SOME = 200;

    private final TellingStore store;
    private final TownDecisionStore decisions;
    private final RulingStore rulings;
    private final Proposals proposals;
    private final Processes processes;
    private final Budgets budgets;
    private final CaseWriting writing;
    private final Outbox outbox;
    private final DecisionWords words;
    private final Clock clock;

    DecisionTelling(
            TellingStore store,
            TownDecisionStore decisions,
            RulingStore rulings,
            Proposals proposals,
            Processes processes,
            Budgets budgets,
            CaseWriting writing,
            Outbox outbox,
            DecisionWords words,
            Clock clock) {
        this.store = store;
        this.decisions = decisions;
        this.rulings = rulings;
        this.proposals = proposals;
        this.processes = processes;
        this.budgets = budgets;
        this.writing = writing;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /** Gives whether somebody was told. */
    @Transactional
    public boolean tellAuthor(TellingStore.Due due) {
        if (!store.takeAuthor(due, now())) {
            return false;
        }
        TownDecision decision = decisions.find(due.decisionId()).orElseThrow();
        Ruling ruling = rulings.find(decision.id(), due.code()).orElseThrow();
        Proposal proposal = proposals.get(due.proposalId());
        if (proposal.isForgotten()) {
            return false;
        }
        writing.addPublicMessage(proposal.caseId(), words.toAuthor(decision, matter(decision), ruling), Actor.system());
        return true;
    }

    /** The next ones; gives how many, none where all were told. */
    @Transactional
    public int tellSupporters(UUID decisionId) {
        Optional<String> last = store.hold(decisionId);
        if (last.isEmpty()) {
            return 0;
        }
        List<TellingStore.Supporter> next = store.listSupporters(decisionId, last.get(), SOME);
        if (next.isEmpty()) {
            store.finish(decisionId, now());
            return 0;
        }
        TownDecision decision = decisions.find(decisionId).orElseThrow();
        DecidedMatter matter = matter(decision);
        for (TellingStore.Supporter supporter : next) {
            EmailAddress.find(supporter.email()).ifPresent(address -> outbox.send(OutgoingMessage.of(
                    address,
                    "decision:" + decisionId + ":" + supporter.key(),
                    words.toSupporter(decision, matter, rulings.list(decisionId, supporter.codes())))));
        }
        store.toldTo(decisionId, next.getLast().key());
        return next.size();
    }

    private DecidedMatter matter(TownDecision decision) {
        Optional<Budget> budget = budgets.find(decision.matter());
        return budget.map(one -> new DecidedMatter(one.title(), one.path() + "/decision", true)).orElseGet(() -> {
            var process = processes.get(decision.matter());
            return new DecidedMatter(process.title(), process.path() + "/decision", false);
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

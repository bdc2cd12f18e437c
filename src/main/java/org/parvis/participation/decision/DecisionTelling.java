package org.parvis.participation.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Requesters;
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
 * their channel, and of that idea there alone; whoever supports them by mail, once whatever the number of their ideas. Nobody
 * learns it by having voted: nothing ties voters to projects.
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
    private final Requesters requesters;
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
            Requesters requesters,
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
        this.requesters = requesters;
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

    /** The next ones; gives how many were told, empty where all have been. */
    @Transactional
    public OptionalInt tellSupporters(UUID decisionId) {
        Optional<String> last = store.hold(decisionId);
        if (last.isEmpty()) {
            return OptionalInt.empty();
        }
        List<TellingStore.Supporter> next = store.listSupporters(decisionId, last.get(), SOME);
        if (next.isEmpty()) {
            store.finish(decisionId, now());
            return OptionalInt.empty();
        }
        TownDecision decision = decisions.find(decisionId).orElseThrow();
        DecidedMatter matter = matter(decision);
        Map<UUID, String> authors = authors(next);
        int told = 0;
        for (TellingStore.Supporter supporter : next) {
            told += tell(supporter, authors, decision, matter) ? 1 : 0;
        }
        store.toldTo(decisionId, next.getLast().key());
        return OptionalInt.of(told);
    }

    private boolean tell(TellingStore.Supporter supporter, Map<UUID, String> authors, TownDecision decision, DecidedMatter matter) {
        List<String> codes = IntStream.range(0, supporter.codes().size())
                .filter(i -> !supporter.email().equalsIgnoreCase(authors.get(supporter.cases().get(i))))
                .mapToObj(supporter.codes()::get)
                .toList();
        Optional<EmailAddress> address = EmailAddress.find(supporter.email()).filter(_ -> !codes.isEmpty());
        address.ifPresent(one -> outbox.send(OutgoingMessage.of(
                one, "decision:" + decision.id() + ":" + supporter.key(), words.toSupporter(decision, matter, rulings.list(decision.id(), codes)))));
        return address.isPresent();
    }

    /** Addresses of those who sent the ideas, by case. */
    private Map<UUID, String> authors(List<TellingStore.Supporter> supporters) {
        List<UUID> cases = supporters.stream().flatMap(one -> one.cases().stream()).distinct().toList();
        Map<UUID, String> authors = new HashMap<>();
        requesters.list(cases).forEach((subject, who) -> {
            if (who.email() != null) {
                authors.put(subject, who.email());
            }
        });
        return authors;
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

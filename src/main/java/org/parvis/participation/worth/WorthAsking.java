package org.parvis.participation.worth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Requester;
import org.parvis.casework.Requesters;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.Proposal;
import org.parvis.participation.Proposals;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetProject;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.delivery.Deliveries;
import org.parvis.participation.delivery.Delivery;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens a round a year after each delivery, and asks whoever the project came from: its author on the page of their idea, in
 * their channel, and those who supported it by mail. Nobody is asked for having voted: nothing ties voters to projects.
 */
@Service
public class WorthAsking {

    private static final int YEARS = 1;
    private static final Duration OPEN_FOR = Duration.ofDays(60);
    private static final int SOME = 200;

    private final WorthStore store;
    private final WorthLetters letters;
    private final Worths worths;
    private final Deliveries deliveries;
    private final Budgets budgets;
    private final Proposals proposals;
    private final CaseWriting cases;
    private final Requesters requesters;
    private final TransactionTemplate transaction;

    WorthAsking(
            WorthStore store,
            WorthLetters letters,
            Worths worths,
            Deliveries deliveries,
            Budgets budgets,
            Proposals proposals,
            CaseWriting cases,
            Requesters requesters,
            TransactionTemplate transaction) {
        this.store = store;
        this.letters = letters;
        this.worths = worths;
        this.deliveries = deliveries;
        this.budgets = budgets;
        this.proposals = proposals;
        this.cases = cases;
        this.requesters = requesters;
        this.transaction = transaction;
    }

    /** In the territory in scope; gives how many people were asked. */
    public int run() {
        transaction.executeWithoutResult(_ -> {
            Instant now = worths.now();
            store.open(deliveries.today().minusYears(YEARS), now, now.plus(OPEN_FOR));
        });
        int asked = 0;
        for (UUID delivery : Objects.requireNonNull(transaction.execute(_ -> store.listAsking()))) {
            int some = SOME;
            while (some == SOME) {
                some = Objects.requireNonNull(transaction.execute(_ -> askSome(delivery)));
                asked += some;
            }
        }
        return asked;
    }

    /** The next ones, the author before all; gives how many. */
    private int askSome(UUID id) {
        Optional<String> last = store.hold(id);
        if (last.isEmpty()) {
            return 0;
        }
        Delivery delivery = deliveries.find(id).orElseThrow();
        Budget budget = budgets.find(delivery.budgetId()).orElseThrow();
        String path = Worths.path(budget, delivery);
        Optional<Proposal> idea = idea(budget, delivery);
        List<WorthStore.Supporter> next = idea.map(one -> store.listSupporters(one.id(), last.get(), SOME)).orElse(List.of());
        if (last.get().isEmpty()) {
            idea.ifPresent(one -> cases.addPublicMessage(one.caseId(), letters.toAuthor(delivery, path), Actor.system()));
        }
        @Nullable String author = idea.map(this::author).orElse(null);
        next.stream()
                .filter(one -> !one.email().equalsIgnoreCase(author))
                .flatMap(one -> EmailAddress.find(one.email()).stream())
                .forEach(address -> letters.askSupporter(delivery, path, address));
        @Nullable String reached = next.size() < SOME ? null : next.getLast().key();
        store.askedTo(id, reached);
        return next.size();
    }

    private @Nullable String author(Proposal idea) {
        Requester author = requesters.list(List.of(idea.caseId())).get(idea.caseId());
        return author == null ? null : author.email();
    }

    /** That it came from, as long as everybody can read it. */
    private Optional<Proposal> idea(Budget budget, Delivery delivery) {
        return budget.projects().stream()
                .filter(one -> one.code().equals(delivery.project()))
                .findFirst()
                .map(BudgetProject::proposal)
                .filter(number -> !number.isEmpty())
                .flatMap(proposals::find)
                .filter(one -> one.isVisible() && !one.isForgotten());
    }
}

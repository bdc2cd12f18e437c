package org.parvis.participation.delivery;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.participation.AsOf;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.decision.Ruling;
import org.parvis.participation.decision.TownDecision;
import org.parvis.participation.decision.TownDecisionPublished;
import org.parvis.participation.decision.TownDecisions;
import org.parvis.participation.delivery.DeliveryEntry.Kind;
import org.parvis.shared.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a delivery of each project that a decision takes, in the transaction that publishes it. A correction changes what it may
 * cost, gives up what is taken no more, and takes up again what is taken after all.
 */
@Component
class DecidedDeliveries {

    private final DeliveryStore store;
    private final DeliveryDiary diary;
    private final TownDecisions decisions;
    private final Budgets budgets;
    private final Clock clock;

    DecidedDeliveries(DeliveryStore store, DeliveryDiary diary, TownDecisions decisions, Budgets budgets, Clock clock) {
        this.store = store;
        this.diary = diary;
        this.decisions = decisions;
        this.budgets = budgets;
        this.clock = clock;
    }

    @EventListener
    void on(TownDecisionPublished event) {
        TownDecision decision = decisions.get(event.decisionId());
        if (budgets.find(decision.matter()).isEmpty()) {
            return;
        }
        Optional<TownDecision> before = decisions.listPublished(decision.matter()).stream()
                .filter(one -> one.version() == decision.version() - 1)
                .findFirst();
        for (Ruling ruling : decisions.rulings(decision, 0, Integer.MAX_VALUE)) {
            Optional<Delivery> known = store.find(decision.matter(), ruling.code());
            Optional<Ruling> said = before.flatMap(one -> decisions.findRuling(one, ruling.code()));
            if (known.isPresent()) {
                follow(known.get(), ruling, said.map(Ruling::amount).orElse(0L), ruling.reason().isEmpty() ? decision.reason() : ruling.reason());
            } else if (ruling.isGranted()) {
                begin(decision.matter(), ruling);
            }
        }
    }

    private void begin(UUID budget, Ruling ruling) {
        Delivery made = new Delivery(
                Ids.next(), budget, ruling.code(), ruling.name(), DeliveryState.STUDIED, null, ruling.amount(), 0, null,
                AsOf.now(clock), List.of());
        store.insert(made);
        diary.write(made.id(), diary.begin(Kind.BEGUN, made).money(ruling.amount(), 0));
    }

    /**
     * @param amount granted before; what a department changed since holds where the decision does not speak of it
     * @param why the reason that the decision gives for this project, else for its correction
     */
    private void follow(Delivery delivery, Ruling ruling, long amount, String why) {
        boolean wasGranted = amount > 0;
        DeliveryState state = delivery.state();
        if (ruling.isGranted() && !wasGranted && state == DeliveryState.ABANDONED) {
            state = move(delivery, DeliveryState.STUDIED, why);
        } else if (!ruling.isGranted() && wasGranted && !state.isOver()) {
            state = move(delivery, DeliveryState.ABANDONED, why);
        }
        if (ruling.isGranted() && ruling.amount() != amount && ruling.amount() != delivery.granted() && !state.isOver()) {
            store.spend(delivery.id(), ruling.amount(), delivery.spent());
            diary.write(
                    delivery.id(), diary.begin(Kind.MONEY, delivery).money(ruling.amount(), delivery.spent()).saying(why));
        }
    }

    private DeliveryState move(Delivery delivery, DeliveryState state, String why) {
        store.move(delivery.id(), state, null);
        diary.write(delivery.id(), diary.begin(Kind.STATE, delivery).about(state.name()).saying(why));
        return state;
    }
}

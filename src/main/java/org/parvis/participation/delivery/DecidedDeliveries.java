package org.parvis.participation.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.budget.Budgets;
import org.parvis.participation.decision.Ruling;
import org.parvis.participation.decision.TownDecision;
import org.parvis.participation.decision.TownDecisionPublished;
import org.parvis.participation.decision.TownDecisions;
import org.parvis.participation.delivery.DeliveryEntry.Kind;
import org.parvis.participation.delivery.DeliveryEntryStore.Noted;
import org.parvis.shared.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Makes a delivery of each project that a decision takes, in the transaction that publishes it. A correction changes what it may
 * cost, gives up what is taken no more, and takes up again what is taken after all. As many statements for many projects as for few.
 */
@Component
class DecidedDeliveries {

    private final DeliveryStore store;
    private final DeliveryDiary diary;
    private final TownDecisions decisions;
    private final Budgets budgets;

    DecidedDeliveries(DeliveryStore store, DeliveryDiary diary, TownDecisions decisions, Budgets budgets) {
        this.store = store;
        this.diary = diary;
        this.decisions = decisions;
        this.budgets = budgets;
    }

    @EventListener
    void on(TownDecisionPublished event) {
        TownDecision decision = decisions.get(event.decisionId());
        if (budgets.find(decision.matter()).isEmpty()) {
            return;
        }
        Map<String, Delivery> known = store.holdAll(decision.matter()).stream().collect(Collectors.toMap(Delivery::project, Function.identity()));
        Map<String, Long> before = amountsBefore(decision);
        List<Delivery> made = new ArrayList<>();
        List<Delivery> changed = new ArrayList<>();
        List<Noted> noted = new ArrayList<>();
        for (Ruling ruling : decisions.rulings(decision, 0, Integer.MAX_VALUE)) {
            @Nullable Delivery delivery = known.get(ruling.code());
            if (delivery != null) {
                String why = ruling.reason().isEmpty() ? decision.reason() : ruling.reason();
                Delivery then = follow(delivery, ruling, before.getOrDefault(ruling.code(), 0L), why, noted);
                if (!then.equals(delivery)) {
                    changed.add(then);
                }
            } else if (ruling.isGranted()) {
                made.add(begin(decision.matter(), ruling, noted));
            }
        }
        store.insert(made);
        store.follow(changed);
        diary.write(noted);
    }

    /** What each project was granted, in cents, by the version before. */
    private Map<String, Long> amountsBefore(TownDecision decision) {
        return decisions.listPublished(decision.matter()).stream()
                .filter(one -> one.version() == decision.version() - 1)
                .flatMap(one -> decisions.rulings(one, 0, Integer.MAX_VALUE).stream())
                .collect(Collectors.toMap(Ruling::code, Ruling::amount));
    }

    private Delivery begin(UUID budget, Ruling ruling, List<Noted> noted) {
        Delivery made = new Delivery(
                Ids.next(), budget, ruling.code(), ruling.name(), DeliveryState.STUDIED, null, ruling.amount(), 0, null, diary.now(), List.of());
        noted.add(new Noted(made.id(), diary.begin(Kind.BEGUN).money(ruling.amount(), 0)));
        return made;
    }

    /**
     * @param amount granted before; what a department changed since holds where the decision does not speak of it
     * @param why the reason that the decision gives for this project, else for its correction
     */
    private Delivery follow(Delivery delivery, Ruling ruling, long amount, String why, List<Noted> noted) {
        boolean wasGranted = amount > 0;
        Delivery then = delivery;
        if (ruling.isGranted() && !wasGranted && then.state() == DeliveryState.ABANDONED) {
            then = then.in(DeliveryState.STUDIED);
        } else if (!ruling.isGranted() && wasGranted && !then.state().isOver()) {
            then = then.in(DeliveryState.ABANDONED);
        }
        if (then.state() != delivery.state()) {
            noted.add(new Noted(delivery.id(), diary.begin(Kind.STATE).about(then.state().name()).saying(why)));
        }
        if (ruling.isGranted() && ruling.amount() != amount && ruling.amount() != delivery.granted() && !then.state().isOver()) {
            then = then.granting(ruling.amount());
            noted.add(new Noted(delivery.id(), diary.begin(Kind.MONEY).money(ruling.amount(), delivery.spent()).saying(why)));
        }
        return then;
    }
}

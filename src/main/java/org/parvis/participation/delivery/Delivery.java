package org.parvis.participation.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A project that was taken, and how far it is.
 *
 * @param project its code in the budget
 * @param departmentId who keeps it; null for whoever decides
 * @param granted in cents
 * @param spent in cents
 * @param deliveredOn null as long as it is not
 * @param milestones in the order of their days
 */
public record Delivery(
        UUID id,
        UUID budgetId,
        String project,
        String name,
        DeliveryState state,
        @Nullable UUID departmentId,
        long granted,
        long spent,
        @Nullable LocalDate deliveredOn,
        Instant createdAt,
        List<Milestone> milestones) {

    private static final int HUNDRED = 100;

    public Delivery {
        milestones = milestones.stream()
                .sorted(Comparator.comparing(Milestone::plannedOn).thenComparing(Milestone::ordinal))
                .toList();
    }

    Delivery with(List<Milestone> steps) {
        return new Delivery(id, budgetId, project, name, state, departmentId, granted, spent, deliveredOn, createdAt, steps);
    }

    /** In a state in which it is not delivered. */
    Delivery in(DeliveryState other) {
        return new Delivery(id, budgetId, project, name, other, departmentId, granted, spent, null, createdAt, milestones);
    }

    Delivery granting(long cents) {
        return new Delivery(id, budgetId, project, name, state, departmentId, cents, spent, deliveredOn, createdAt, milestones);
    }

    public long done() {
        return milestones.stream().filter(Milestone::isDone).count();
    }

    /** What is announced next; empty where nothing is, or it is over. */
    public Optional<Milestone> next() {
        return state.isOver() ? Optional.empty() : milestones.stream().filter(one -> !one.isDone()).findFirst();
    }

    public boolean isLate(LocalDate today) {
        return next().filter(one -> one.isLate(today)).isPresent();
    }

    /** Share of the milestones that are done, in percent; that of the steps where there are none. */
    public int progress() {
        if (state == DeliveryState.DELIVERED) {
            return HUNDRED;
        }
        if (milestones.isEmpty()) {
            return state == DeliveryState.ABANDONED ? 0 : HUNDRED * state.ordinal() / (DeliveryState.STEPS.size() - 1);
        }
        return (int) (HUNDRED * done() / milestones.size());
    }

    public boolean isBeyondItsBudget() {
        return spent > granted;
    }
}

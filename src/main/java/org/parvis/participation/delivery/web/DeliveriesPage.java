package org.parvis.participation.delivery.web;

import java.time.LocalDate;
import java.util.List;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.decision.Ruling;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.delivery.DeliveryState;

/**
 * What becomes of the projects of a vote.
 *
 * @param others projects that were not taken: they stay findable
 */
public record DeliveriesPage(Budget budget, List<Delivery> deliveries, List<Ruling> others, LocalDate today) {

    /** Of those that are given up the town keeps what was not spent. */
    public long granted() {
        return deliveries.stream()
                .mapToLong(one -> one.state() == DeliveryState.ABANDONED ? one.spent() : one.granted())
                .sum();
    }

    public long spent() {
        return deliveries.stream().mapToLong(Delivery::spent).sum();
    }
}

package org.parvis.participation.delivery.web;

import java.time.LocalDate;
import java.util.List;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.decision.Ruling;
import org.parvis.participation.delivery.Delivery;

/**
 * What becomes of the projects of a vote.
 *
 * @param others projects that were not taken: they stay findable
 */
public record DeliveriesPage(Budget budget, List<Delivery> deliveries, List<Ruling> others, LocalDate today) {

    public long granted() {
        return deliveries.stream().mapToLong(Delivery::granted).sum();
    }

    public long spent() {
        return deliveries.stream().mapToLong(Delivery::spent).sum();
    }
}

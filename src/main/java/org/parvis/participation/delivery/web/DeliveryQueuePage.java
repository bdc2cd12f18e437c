package org.parvis.participation.delivery.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.parvis.participation.decision.Review;
import org.parvis.participation.delivery.DeliveryQueue;

/**
 * What somebody keeps.
 *
 * @param after where the next page begins; empty on the last one
 * @param reviews decisions that they were to look at again; on the first page alone
 */
public record DeliveryQueuePage(List<DeliveryQueue.Row> rows, String after, List<Review> reviews, LocalDate today) {

    public long daysLate(Review review) {
        return ChronoUnit.DAYS.between(review.due(), today);
    }
}

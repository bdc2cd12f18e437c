package org.parvis.participation.delivery.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.delivery.DeliveryState;
import org.parvis.participation.delivery.ListedDelivery;

/**
 * All deliveries of the territory.
 *
 * @param state in which they are; null for any
 * @param after where the next page begins; empty on the last one
 */
public record CataloguePage(List<ListedDelivery> deliveries, @Nullable DeliveryState state, String after, LocalDate today) {

    public String path() {
        return CatalogueController.PATH;
    }

    /** Of the next page. */
    public String next() {
        return path() + "?" + (state == null ? "" : "etat=" + state + "&") + "apres=" + after;
    }
}

package org.parvis.participation.delivery;

import java.util.List;
import java.util.UUID;
import org.parvis.participation.Sequel;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from a vote to what becomes of its projects. */
@Component
@Order(20)
class DeliverySequel implements Sequel {

    private final DeliveryStore store;

    DeliverySequel(DeliveryStore store) {
        this.store = store;
    }

    @Override
    public List<Link> links(UUID matter, String path) {
        return store.exists(matter) ? List.of(new Link("delivery.link", path + "/realisations")) : List.of();
    }
}

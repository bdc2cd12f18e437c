package org.parvis.participation.delivery.web;

import java.util.List;
import java.util.Optional;
import org.parvis.participation.delivery.DeliveryCatalogue;
import org.parvis.web.HomeTile.Item;
import org.parvis.web.SearchSource;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Deliveries in the site's search, by their names and those of their votes. */
@Component
@Order(157)
class DeliveryDoors implements SearchSource {

    private static final int FOUND = 5;

    private final DeliveryCatalogue catalogue;

    DeliveryDoors(DeliveryCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Deliveries have no number outside of their vote. */
    @Override
    public Optional<String> pathOf(String number) {
        return Optional.empty();
    }

    @Override
    public List<Item> find(String words, View view) {
        return catalogue.search(words, FOUND).stream()
                .map(one -> new Item(one.name(), one.path(), "", view.t("delivery.state." + one.state()), one.budget()))
                .toList();
    }

    @Override
    public String heading(View view) {
        return view.t("delivery.link");
    }

    @Override
    public String morePath(String words) {
        return "";
    }
}

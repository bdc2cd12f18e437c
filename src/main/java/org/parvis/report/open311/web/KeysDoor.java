package org.parvis.report.open311.web;

import org.parvis.report.open311.ApiKeys;
import org.parvis.territory.TerritoryDoor;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Shows on the territory's page how many programs may write by Open311. */
@Component
@Order(200)
class KeysDoor implements TerritoryDoor {

    private final ApiKeys keys;

    KeysDoor(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public Door door(View view) {
        return new Door(
                view.t("open311.key.title"),
                view.t("open311.key.summary", keys.list().size()),
                KeysController.PATH);
    }
}

package org.parvis.request.contacts;

import org.parvis.territory.TerritoryDoor;
import org.parvis.web.View;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Leads from the territory's page to what was brought in: it goes into every department's cases and figures. */
@Component
@Order(250)
class ContactsDoor implements TerritoryDoor {

    @Override
    public Door door(View view) {
        return new Door(view.t("request.contacts.title"), view.t("request.contacts.door"), ContactsController.PATH);
    }
}

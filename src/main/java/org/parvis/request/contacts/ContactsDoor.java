package org.parvis.request.contacts;

import org.parvis.territory.TerritoryDoor;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** The way from the territory's page to the import of contacts. */
@Component
class ContactsDoor implements TerritoryDoor {

    @Override
    public Door door(View view) {
        return new Door(view.t("request.contacts.title"), view.t("request.contacts.door"), ContactsController.PATH);
    }
}

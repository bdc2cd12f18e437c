package org.parvis.messaging.web;

import org.parvis.messaging.Letterhead;
import org.parvis.messaging.Senders;
import org.parvis.territory.TerritoryDoor;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Shows on the territory's page in whose name its mails go out. */
@Component
class SenderDoor implements TerritoryDoor {

    private final Senders senders;

    SenderDoor(Senders senders) {
        this.senders = senders;
    }

    @Override
    public Door door(View view) {
        Letterhead now = senders.current();
        String summary = now.replyTo() == null
                ? view.t("messaging.sender.silent", now.name(), now.address())
                : view.t("messaging.sender.answered", now.name(), now.address(), now.replyTo());
        return new Door(view.t("messaging.sender.title"), summary, SenderController.PATH);
    }
}

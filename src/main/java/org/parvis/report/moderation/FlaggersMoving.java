package org.parvis.report.moderation;

import org.parvis.identity.AddressChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever waits to hear what became of an alert hears of it at their account's new address. */
@Component
class FlaggersMoving {

    private final WaitingStore waiting;

    FlaggersMoving(WaitingStore waiting) {
        this.waiting = waiting;
    }

    /** In the transaction that changes the account's address. */
    @EventListener
    void on(AddressChanged event) {
        waiting.readdress(event.before(), event.after());
    }
}

package org.parvis.participation;

import org.parvis.identity.AddressChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes what an account supports to its new address: nobody supports the same twice for it. */
@Component
class SupportMoving {

    private final SupportMovingStore store;
    private final AddressMoves moves;

    SupportMoving(SupportMovingStore store, AddressMoves moves) {
        this.store = store;
        this.moves = moves;
    }

    /** In the transaction that changes the account's address. */
    @EventListener
    void on(AddressChanged event) {
        SupportMovingStore.Moved moved = store.readdress(event);
        moves.note(event, "supports", moved.moved(), moved.ended());
    }
}

package org.parvis.participation.meeting;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.Arrival.Outcome;
import org.parvis.participation.meeting.Arrival.Told;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who came. Devices at the door tell what they ticked when they have a network, as often as they like: the same tick counts
 * once, and of two devices that tick the same person the second hears of the first. Nobody is sent away by a number.
 */
@Service
@Transactional
public class Arrivals {

    private final ArrivalStore store;
    private final RegistrationStore registrations;

    Arrivals(ArrivalStore store, RegistrationStore registrations) {
        this.store = store;
        this.registrations = registrations;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Arrival> list(Meeting meeting) {
        return store.list(meeting.id());
    }

    @Transactional(readOnly = true)
    public Arrival.Figures figures(Meeting meeting) {
        return store.figures(meeting.id());
    }

    /** Somebody, or some people who had not registered, have come. */
    public Told tick(Meeting meeting, Arrival one, Visitor by) {
        if (store.isKnown(meeting.id(), one.id())) {
            return new Told(one.id(), Outcome.COUNTED, null);
        }
        @Nullable UUID registration = one.registrationId();
        if (one.people() < 1 || one.people() > Arrival.MOST
                || registration != null && registrations.find(meeting.id(), registration).isEmpty()) {
            return new Told(one.id(), Outcome.UNKNOWN, null);
        }
        if (store.insert(meeting.id(), one, by.account())) {
            return new Told(one.id(), Outcome.COUNTED, null);
        }
        if (registration == null || store.isKnown(meeting.id(), one.id())) {
            return new Told(one.id(), Outcome.COUNTED, null);
        }
        return new Told(one.id(), Outcome.TWICE, store.findOf(registration).orElse(null));
    }

    /** It was ticked by mistake. */
    public void undo(Meeting meeting, UUID arrival) {
        store.undo(meeting.id(), arrival);
    }
}

package org.parvis.participation.meeting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.Arrival.Outcome;
import org.parvis.participation.meeting.Arrival.Tick;
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
    private final MeetingStore meetings;

    Arrivals(ArrivalStore store, RegistrationStore registrations, MeetingStore meetings) {
        this.store = store;
        this.registrations = registrations;
        this.meetings = meetings;
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
        return tell(meeting, List.of(new Tick(one.id(), one)), by).getFirst();
    }

    /**
     * What a device tells at once, in the order in which it was ticked; the answers come in the same. The meeting is held: two
     * devices that tell of the same people in another order would wait for each other.
     */
    public List<Told> tell(Meeting meeting, List<Tick> ticks, Visitor by) {
        meetings.hold(meeting.id());
        Set<UUID> counted = new HashSet<>(store.find(meeting.id(), ticks.stream().map(Tick::id).toList()));
        Set<UUID> expected = registrations.find(meeting.id(), named(ticks));
        List<Told> told = new ArrayList<>();
        for (Tick one : ticks) {
            @Nullable Arrival arrival = one.arrival();
            if (arrival == null) {
                store.undo(meeting.id(), one.id());
                told.add(new Told(one.id(), Outcome.COUNTED, null));
            } else if (counted.contains(one.id())) {
                told.add(new Told(one.id(), Outcome.COUNTED, null));
            } else {
                Told answer = write(meeting, arrival, expected, by);
                told.add(answer);
                if (answer.outcome() == Outcome.COUNTED) {
                    counted.add(one.id());
                }
            }
        }
        return told;
    }

    private static Set<UUID> named(List<Tick> ticks) {
        Set<UUID> named = new HashSet<>();
        for (Tick one : ticks) {
            @Nullable UUID registration = one.arrival() == null ? null : one.arrival().registrationId();
            if (registration != null) {
                named.add(registration);
            }
        }
        return named;
    }

    private Told write(Meeting meeting, Arrival one, Set<UUID> expected, Visitor by) {
        @Nullable UUID registration = one.registrationId();
        if (one.people() < 1 || one.people() > Arrival.MOST || registration != null && !expected.contains(registration)) {
            return new Told(one.id(), Outcome.UNKNOWN, null);
        }
        if (store.insert(meeting.id(), one, by.account()) || registration == null) {
            return new Told(one.id(), Outcome.COUNTED, null);
        }
        return new Told(one.id(), Outcome.TWICE, store.findOf(registration).orElse(null));
    }

    /** It was ticked by mistake. */
    public void undo(Meeting meeting, UUID arrival) {
        store.undo(meeting.id(), arrival);
    }
}

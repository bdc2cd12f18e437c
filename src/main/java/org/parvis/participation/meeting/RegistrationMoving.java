package org.parvis.participation.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.parvis.identity.AddressChanged;
import org.parvis.participation.AddressMoves;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.MeetingForgettingStore.Known;
import org.parvis.shared.Tokens;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes registrations with an account to its new address. Of two for one meeting, the one with the better place stays; the other's seat goes to whoever waits. */
@Component
class RegistrationMoving {

    private final MeetingForgettingStore store;
    private final MeetingStore meetings;
    private final Registrations registrations;
    private final Processes processes;
    private final AddressMoves moves;

    RegistrationMoving(
            MeetingForgettingStore store, MeetingStore meetings, Registrations registrations, Processes processes, AddressMoves moves) {
        this.store = store;
        this.meetings = meetings;
        this.registrations = registrations;
        this.processes = processes;
        this.moves = moves;
    }

    /** In the transaction that changes the account's address. */
    @EventListener
    void on(AddressChanged event) {
        known(event).keySet().forEach(meetings::hold);
        // Read again: as long as meetings are held, nobody registers.
        int moved = 0;
        int ended = 0;
        for (List<Known> ofMeeting : known(event).values()) {
            ofMeeting.sort(order(event.after()));
            Known stays = ofMeeting.removeFirst();
            for (Known other : ofMeeting) {
                if (other.starts().isAfter(processes.now())) {
                    registrations.leave(meetings.find(other.meetingId()).orElseThrow(), other.registration());
                    ended++;
                } else {
                    store.readdress(other.id(), Tokens.hash(Tokens.link()), event);
                    moved++;
                }
            }
            store.readdress(stays.id(), Tokens.hash(event.after()), event);
            moved += event.after().equals(stays.registration().email()) ? 0 : 1;
        }
        moves.note(event, "meetings", moved, ended);
    }

    /** By meeting in one order, as everybody takes several of them. */
    private Map<UUID, List<Known>> known(AddressChanged event) {
        Map<UUID, List<Known>> found = new TreeMap<>();
        List<Known> mine = store.listOf(event.accountId(), event.before());
        mine.forEach(one -> found.computeIfAbsent(one.meetingId(), _ -> new ArrayList<>()).add(one));
        store.listOf(List.of(event.after())).stream()
                .filter(one -> found.containsKey(one.meetingId()) && mine.stream().noneMatch(known -> known.id().equals(one.id())))
                .forEach(one -> found.computeIfAbsent(one.meetingId(), _ -> new ArrayList<>()).add(one));
        return found;
    }

    private static Comparator<Known> order(String after) {
        return Comparator.comparingInt((Known one) -> switch (one.registration().state()) {
                    case SEATED -> 0;
                    case OFFERED -> 1;
                    case WAITING -> 2;
                    case LAPSED -> 3;
                    case PENDING -> 4;
                })
                .thenComparing(one -> !after.equals(one.registration().email()))
                .thenComparing(Known::id);
    }
}

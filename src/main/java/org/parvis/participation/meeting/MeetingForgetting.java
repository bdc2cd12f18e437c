package org.parvis.participation.meeting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.AccountDeleted;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.MeetingForgettingStore.Known;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets who comes: before the meeting their seat goes to whoever waits, afterwards that somebody came stays, nobody's. */
@Component
class MeetingForgetting {

    private final MeetingForgettingStore store;
    private final Registrations registrations;
    private final MeetingStore meetings;
    private final Processes processes;

    MeetingForgetting(MeetingForgettingStore store, Registrations registrations, MeetingStore meetings, Processes processes) {
        this.store = store;
        this.registrations = registrations;
        this.meetings = meetings;
        this.processes = processes;
    }

    List<Known> of(Collection<String> emails) {
        return store.listOf(emails);
    }

    /** By the account and by mail from its address. */
    List<Known> of(UUID account, String email) {
        Map<UUID, Known> all = new LinkedHashMap<>();
        store.listOf(account).forEach(one -> all.put(one.id(), one));
        store.listOf(List.of(email)).forEach(one -> all.putIfAbsent(one.id(), one));
        return List.copyOf(all.values());
    }

    /** Gives of how many registrations. */
    int forget(List<Known> known) {
        for (Known one : known) {
            if (one.starts().isAfter(processes.now())) {
                registrations.leave(meetings.find(one.meetingId()).orElseThrow(), one.registration());
            }
        }
        store.forget(known.stream().map(Known::id).toList());
        return known.size();
    }

    /** In the transaction that deletes the account. */
    @EventListener
    void on(AccountDeleted event) {
        forget(of(event.accountId(), event.email()));
    }
}

package org.parvis.participation.meeting;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.parvis.identity.AccountDeleted;
import org.parvis.participation.Processes;
import org.parvis.participation.meeting.MeetingForgettingStore.Known;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets who comes: before the meeting their seat goes to whoever waits, afterwards that somebody came stays, nobody's. */
@Component
class MeetingForgetting {

    private final MeetingForgettingStore store;
    private final AnswerStore answers;
    private final Registrations registrations;
    private final MeetingStore meetings;
    private final Processes processes;

    MeetingForgetting(MeetingForgettingStore store, AnswerStore answers, Registrations registrations, MeetingStore meetings, Processes processes) {
        this.store = store;
        this.answers = answers;
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

    /** What they had answered before they corrected it, with the registration that it is of. */
    List<Past> past(List<Known> known) {
        Map<UUID, Known> byId = known.stream().collect(Collectors.toMap(Known::id, Function.identity()));
        return byId.isEmpty()
                ? List.of()
                : answers.listPast(byId.keySet()).stream().map(one -> new Past(Objects.requireNonNull(byId.get(one.registrationId())), one)).toList();
    }

    /** Earlier answers of a registration. */
    record Past(Known known, PastAnswers answers) {

        String words(Locale locale) {
            return known.words(answers.answers(), locale);
        }
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

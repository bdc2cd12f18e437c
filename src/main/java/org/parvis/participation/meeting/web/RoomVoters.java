package org.parvis.participation.meeting.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parvis.identity.Account;
import org.parvis.identity.Accounts;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.Registration;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registrations;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/**
 * Who answers a poll in the room, so that nobody counts twice who can be known: whoever registered, by their account or by the link of their
 * ticket, on whatever device; else an account; else a device.
 */
@Component
class RoomVoters {

    private final Registrations registrations;
    private final Accounts accounts;

    RoomVoters(Registrations registrations, Accounts accounts) {
        this.registrations = registrations;
        this.accounts = accounts;
    }

    /**
     * @param voter as whom they count
     * @param known all that they can have counted as
     */
    record RoomVoter(String voter, Set<String> known) {}

    /** @param token of the ticket from which they came; empty for none */
    RoomVoter find(Meeting meeting, String device, String token, View view) {
        Optional<Account> account = view.visitor().accountId().flatMap(accounts::find);
        Optional<String> registered = account.flatMap(one -> registrations.findOf(meeting, one))
                .or(() -> registrations.findByLink(meeting, token))
                .filter(one -> one.state() != State.PENDING)
                .map(RoomVoters::name);
        String unregistered = Device.voter(device, view);
        Set<String> known = new LinkedHashSet<>(List.of(device, unregistered));
        registered.ifPresent(known::add);
        return new RoomVoter(registered.orElse(unregistered), known);
    }

    private static String name(Registration one) {
        return "registration:" + one.id();
    }
}

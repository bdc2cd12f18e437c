package org.parvis.participation.talk;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.identity.AddressChanged;
import org.parvis.participation.AddressMoves;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes who comments, debates and votes with an account to its new address. Where somebody has taken part by that address, both are
 * one person from then on: all that they said stays theirs, and of two votes on the same the new address's.
 */
@Component
class ParticipantMoving {

    private final ParticipantMovingStore store;
    private final ParticipantStore participants;
    private final ParticipantForgetting forgetting;
    private final CommentVoteStore votes;
    private final CommentLinkStore links;
    private final CommentFlagStore flags;
    private final ObjectionStore objections;
    private final List<Traces> traces;
    private final AddressMoves moves;

    ParticipantMoving(
            ParticipantMovingStore store,
            ParticipantStore participants,
            ParticipantForgetting forgetting,
            CommentVoteStore votes,
            CommentLinkStore links,
            CommentFlagStore flags,
            ObjectionStore objections,
            List<Traces> traces,
            AddressMoves moves) {
        this.store = store;
        this.participants = participants;
        this.forgetting = forgetting;
        this.votes = votes;
        this.links = links;
        this.flags = flags;
        this.objections = objections;
        this.traces = traces;
        this.moves = moves;
    }

    /** In the transaction that changes the account's address: what waits for an answer first, as whoever answers does. */
    @EventListener
    void on(AddressChanged event) {
        links.readdress(event.before(), event.after());
        flags.readdress(event.before(), event.after());
        objections.readdress(event.before(), event.after());
        traces.forEach(one -> one.readdress(event.before(), event.after()));
        List<UUID> theirs = store.listOf(event);
        if (theirs.isEmpty()) {
            return;
        }
        UUID stays = participants.findId(event.after()).orElse(theirs.getFirst());
        List<UUID> others = theirs.stream().filter(one -> !one.equals(stays)).toList();
        forgetting.hold(Stream.concat(Stream.of(stays), others.stream()).toList());
        others.forEach(one -> join(one, stays));
        store.readdress(stays, event);
        moves.note(event, "talks", 1, others.size());
    }

    private void join(UUID gone, UUID stays) {
        store.join(gone, stays);
        votes.join(gone, stays);
        traces.forEach(one -> one.join(gone, stays));
        // Left are votes on what the other has voted on as well.
        forgetting.forget(List.of(gone));
    }
}

package org.parvis.participation.petition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.parvis.casework.Requesters;
import org.parvis.identity.AddressChanged;
import org.parvis.participation.AddressMoves;
import org.parvis.participation.petition.SignatureForgettingStore.Known;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes signatures, petitions and what was begun of them with an account to its new address. Of two signatures under one petition,
 * one counts: while it runs the other ends; afterwards both stay, as the figure does.
 */
@Component
class SignatureMoving {

    private final SignatureForgettingStore store;
    private final PetitionStore petitions;
    private final PetitionDraftStore drafts;
    private final RemarkStore remarks;
    private final PetitionDates dates;
    private final Signatures signatures;
    private final Requesters requesters;
    private final AddressMoves moves;

    SignatureMoving(
            SignatureForgettingStore store,
            PetitionStore petitions,
            PetitionDraftStore drafts,
            RemarkStore remarks,
            PetitionDates dates,
            Signatures signatures,
            Requesters requesters,
            AddressMoves moves) {
        this.store = store;
        this.petitions = petitions;
        this.drafts = drafts;
        this.remarks = remarks;
        this.dates = dates;
        this.signatures = signatures;
        this.requesters = requesters;
        this.moves = moves;
    }

    /** In the transaction that changes the account's address. */
    @EventListener
    void on(AddressChanged event) {
        drafts.readdress(event.before(), event.after());
        remarks.readdress(event.before(), event.after());
        moves.note(event, "petitions", requesters.readdress(Set.of(PetitionCases.CODE), event.before(), event.after()), 0);
        known(event).keySet().forEach(petitions::hold);
        // Read again: as long as petitions are held, nobody signs.
        int moved = 0;
        int ended = 0;
        for (List<Known> ofPetition : known(event).values()) {
            ofPetition.sort(order(event.after()));
            Known stays = ofPetition.removeFirst();
            Petition petition = petitions.hold(stays.signature().petitionId());
            for (Known other : ofPetition) {
                if (petition.isRunning(dates.now())) {
                    signatures.drop(petition, other.signature());
                    ended++;
                } else {
                    store.readdressSecond(other.signature().id(), event);
                    moved++;
                }
            }
            store.readdress(stays.signature().id(), event);
            moved += event.after().equals(stays.signature().email()) ? 0 : 1;
        }
        moves.note(event, "signatures", moved, ended);
    }

    /** By petition in one order, as everybody takes several of them. */
    private Map<UUID, List<Known>> known(AddressChanged event) {
        Map<UUID, List<Known>> found = new TreeMap<>();
        List<Known> mine = store.listOf(event.accountId(), event.before());
        mine.forEach(one -> found.computeIfAbsent(one.signature().petitionId(), _ -> new ArrayList<>()).add(one));
        store.listOf(List.of(event.after())).stream()
                .filter(one -> found.containsKey(one.signature().petitionId())
                        && mine.stream().noneMatch(known -> known.signature().id().equals(one.signature().id())))
                .forEach(one -> found.computeIfAbsent(one.signature().petitionId(), _ -> new ArrayList<>()).add(one));
        return found;
    }

    private static Comparator<Known> order(String after) {
        return Comparator.comparingInt((Known one) -> switch (one.signature().state()) {
                    case COUNTED -> 0;
                    case SET_ASIDE -> 1;
                    case DOUBTFUL -> 2;
                    case PENDING -> 3;
                })
                .thenComparing(one -> !after.equals(one.signature().email()))
                .thenComparing(one -> one.signature().id());
    }
}

package org.parvis.participation.petition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.identity.AccountDeleted;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.petition.SignatureForgettingStore.Known;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Forgets who signed: until the end of a petition they count no longer, afterwards they are forgotten as well and the figure stays. */
@Component
class SignatureForgetting {

    private final SignatureForgettingStore store;
    private final SignatureStore signatures;
    private final PetitionStore petitions;
    private final PetitionDraftStore drafts;
    private final RemarkStore remarks;
    private final PetitionDates dates;
    private final Signatures acts;

    SignatureForgetting(
            SignatureForgettingStore store,
            SignatureStore signatures,
            PetitionStore petitions,
            PetitionDraftStore drafts,
            RemarkStore remarks,
            PetitionDates dates,
            Signatures acts) {
        this.store = store;
        this.signatures = signatures;
        this.petitions = petitions;
        this.drafts = drafts;
        this.remarks = remarks;
        this.dates = dates;
        this.acts = acts;
    }

    List<Known> of(Collection<String> emails) {
        return store.listOf(emails);
    }

    /** By the account and by mail from its address. */
    List<Known> of(UUID account, String email) {
        Map<UUID, Known> all = new LinkedHashMap<>();
        store.listOf(account).forEach(one -> all.put(one.signature().id(), one));
        store.listOf(List.of(email)).forEach(one -> all.putIfAbsent(one.signature().id(), one));
        return List.copyOf(all.values());
    }

    /** Gives of how many signatures. */
    int forget(List<Known> known) {
        for (Known one : known) {
            Petition petition = petitions.hold(one.signature().petitionId());
            signatures.find(petition.id(), one.signature().id()).ifPresent(held -> {
                if (petition.isRunning(dates.now())) {
                    acts.drop(petition, held);
                } else {
                    signatures.delete(held.id());
                }
            });
        }
        return known.size();
    }

    /** In the transaction that deletes the account. */
    @EventListener
    void on(AccountDeleted event) {
        forget(of(event.accountId(), event.email()));
        drafts.deleteOf(List.of(EmailAddress.small(event.email())));
        remarks.forget(List.of(EmailAddress.small(event.email())));
    }
}

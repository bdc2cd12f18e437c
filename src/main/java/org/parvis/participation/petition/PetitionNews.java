package org.parvis.participation.petition;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.parvis.participation.petition.PetitionEventStore.Telling;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells whoever signed and wants news what happened, some at a time: where it breaks off, it goes on with the next. */
@Service
public class PetitionNews {

    private static final int SOME = 200;

    private final PetitionEventStore events;
    private final SignatureStore signatures;
    private final SignatureKeyStore keys;
    private final PetitionStore petitions;
    private final PetitionMails mails;
    private final PetitionDates dates;
    private final TransactionTemplate transaction;

    PetitionNews(
            PetitionEventStore events,
            SignatureStore signatures,
            SignatureKeyStore keys,
            PetitionStore petitions,
            PetitionMails mails,
            PetitionDates dates,
            TransactionTemplate transaction) {
        this.events = events;
        this.signatures = signatures;
        this.keys = keys;
        this.petitions = petitions;
        this.mails = mails;
        this.dates = dates;
        this.transaction = transaction;
    }

    /** In the territory in scope; gives how many were told. */
    public int tell() {
        int told = 0;
        for (UUID event : events.listUntold()) {
            int some = tellSome(event);
            while (some > 0) {
                told += some;
                some = tellSome(event);
            }
        }
        return told;
    }

    private int tellSome(UUID event) {
        return Objects.requireNonNull(transaction.execute(_ -> events.hold(event).map(this::tell).orElse(0)));
    }

    private int tell(Telling telling) {
        PetitionEvent event = telling.event();
        Petition petition = petitions.find(event.petitionId()).orElseThrow();
        List<Signature> some = petition.isHidden() ? List.of() : signatures.listToTell(petition.id(), telling.to(), SOME);
        if (some.isEmpty()) {
            events.finish(event.id(), dates.now());
            return 0;
        }
        some.forEach(one -> mails.news(petition, event, one, keys.link(one.id())));
        events.toldTo(event.id(), some.getLast().id());
        return some.size();
    }
}

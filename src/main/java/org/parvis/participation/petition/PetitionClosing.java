package org.parvis.participation.petition;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.participation.petition.Petition.State;
import org.parvis.participation.petition.PetitionEvent.Kind;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down that a petition is over, once its time is: nobody signs it from that moment on, whenever this runs. */
@Service
public class PetitionClosing {

    private final PetitionStore store;
    private final PetitionDiary diary;
    private final PetitionDates dates;
    private final CaseWriting writing;
    private final Territories territories;
    private final Words words;
    private final TransactionTemplate transaction;

    PetitionClosing(
            PetitionStore store,
            PetitionDiary diary,
            PetitionDates dates,
            CaseWriting writing,
            Territories territories,
            Words words,
            TransactionTemplate transaction) {
        this.store = store;
        this.diary = diary;
        this.dates = dates;
        this.writing = writing;
        this.territories = territories;
        this.words = words;
        this.transaction = transaction;
    }

    /** In the territory in scope; gives how many. */
    public int run() {
        int closed = 0;
        for (UUID id : store.listToClose(dates.now())) {
            closed += Boolean.TRUE.equals(transaction.execute(_ -> close(id))) ? 1 : 0;
        }
        return closed;
    }

    private boolean close(UUID id) {
        Petition petition = store.hold(id);
        Instant now = dates.now();
        Instant closes = petition.course().closesAt();
        if (petition.state() != State.OPEN || closes == null || closes.isAfter(now)) {
            return false;
        }
        store.close(id, now);
        diary.write(petition, Kind.CLOSED, now, "", null);
        writing.addPublicMessage(petition.caseId(), said(petition, now), Actor.system());
        return true;
    }

    /** As long as sheets are typed in, nobody is told that a threshold was missed. */
    private String said(Petition petition, Instant now) {
        Locale language = territories.current().language();
        Instant counted = petition.course().countedUntil();
        if (counted != null && petition.takesPaper(now)) {
            String day = new Dates(language, territories.current().zone()).date(dates.day(counted));
            return words.text(language, "petition.told.closed.paper", petition.signed().all(), day);
        }
        String key = petition.course().hasReached() ? "petition.told.closed.owed" : "petition.told.closed";
        return words.text(language, key, petition.signed().all());
    }
}

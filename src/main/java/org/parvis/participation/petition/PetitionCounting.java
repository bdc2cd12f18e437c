package org.parvis.participation.petition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Cases;
import org.parvis.casework.NewCase;
import org.parvis.casework.OpenedCase;
import org.parvis.casework.Requester;
import org.parvis.participation.petition.PetitionEvent.Kind;
import org.parvis.participation.petition.Signature.Channel;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/**
 * Counts signatures. Whoever counts holds the petition: so the signature by which a threshold is reached is one, at one moment, and
 * what the town owes from then on is a case with a day, opened in the same transaction. What was reached stays reached.
 */
@Component
class PetitionCounting {

    private static final int LONGEST_TITLE = 200;

    private final CountStore store;
    private final ThresholdStore thresholds;
    private final PetitionDiary diary;
    private final PetitionDates dates;
    private final Cases cases;
    private final CaseWriting writing;
    private final Territories territories;
    private final OwedWords owing;
    private final Words words;

    PetitionCounting(
            CountStore store,
            ThresholdStore thresholds,
            PetitionDiary diary,
            PetitionDates dates,
            Cases cases,
            CaseWriting writing,
            Territories territories,
            OwedWords owing,
            Words words) {
        this.store = store;
        this.thresholds = thresholds;
        this.diary = diary;
        this.dates = dates;
        this.cases = cases;
        this.writing = writing;
        this.territories = territories;
        this.owing = owing;
        this.words = words;
    }

    /** @param more how many come, or go where it is below zero */
    void count(Petition held, Channel channel, int more, Instant now) {
        if (more == 0) {
            return;
        }
        int all = store.count(held.id(), channel, more, dates.day(now));
        if (more > 0) {
            thresholds.list(held.id()).stream()
                    .filter(one -> !one.isReached() && one.needed() <= all)
                    .forEach(one -> reach(held, one, all, now));
        }
    }

    /** One that was counted on a day is not there any more. */
    void takeBack(Petition held, Channel channel, Instant countedAt) {
        store.count(held.id(), channel, -1, dates.day(countedAt));
    }

    private void reach(Petition petition, Threshold threshold, int all, Instant now) {
        Locale language = territories.current().language();
        LocalDate due = dates.day(now).plusDays(threshold.days());
        String owed = owing.of(threshold.duty(), threshold.words(), language);
        String title = words.text(language, "petition.duty.title", petition.text().title());
        UUID caseId = open(petition, threshold, title, owed, due, now);
        thresholds.reach(threshold.id(), now, due, caseId);
        diary.write(petition, Kind.THRESHOLD, now, owed, threshold.id(), due, threshold.needed());
        String day = new Dates(language, territories.current().zone()).date(due);
        writing.addPublicMessage(petition.caseId(), words.text(language, "petition.told.threshold", threshold.needed(), owed, day), Actor.system());
    }

    private UUID open(Petition petition, Threshold threshold, String title, String owed, LocalDate due, Instant now) {
        OpenedCase opened = cases.open(NewCase.about(
                        DutyCases.CODE, threshold.id(), title.length() > LONGEST_TITLE ? title.substring(0, LONGEST_TITLE) : title)
                .saying(owed + "\n" + petition.number())
                .seenBy(CaseVisibility.PRIVATE)
                .from(Requester.ANONYMOUS)
                .enteredBy(Actor.system())
                .promised(dates.workUntil(due, now, petition.department()))
                .sentTo(petition.department()));
        return opened.id();
    }
}

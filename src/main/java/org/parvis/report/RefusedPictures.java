package org.parvis.report;

import java.util.Locale;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.files.PictureRefused;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the sender of a report that one of its photos cannot be shown; the report stays as it is. */
@Component
class RefusedPictures {

    private final ReportStore store;
    private final CaseWriting writing;
    private final Territories territories;
    private final Words words;

    RefusedPictures(ReportStore store, CaseWriting writing, Territories territories, Words words) {
        this.store = store;
        this.writing = writing;
        this.territories = territories;
        this.words = words;
    }

    @EventListener
    void on(PictureRefused event) {
        if (event.owner().kind().equals(ReportKind.CODE)) {
            Locale locale = territories.current().language();
            String why = words.text(locale, event.problem().messageKey());
            store.find(event.owner().id()).ifPresent(report -> writing.addPublicMessage(
                    report.caseId(), words.text(locale, "report.photoRefused", why), Actor.system()));
        }
    }
}

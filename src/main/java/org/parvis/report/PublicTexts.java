package org.parvis.report;

import java.util.Locale;
import java.util.UUID;
import org.parvis.report.PublicTextStore.Shown;
import org.parvis.report.category.Categories;
import org.parvis.report.masking.PersonalDataMask;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territories;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the public reads of the words of a report. Its title is made of them: whoever changes the one changes the other,
 * for lists, map, feeds, search and exports read both from the same row.
 */
@Service
@Transactional
public class PublicTexts {

    private final PublicTextStore store;
    private final ReportStore reports;
    private final Categories categories;
    private final Territories territories;
    private final ApplicationEventPublisher events;

    PublicTexts(
            PublicTextStore store,
            ReportStore reports,
            Categories categories,
            Territories territories,
            ApplicationEventPublisher events) {
        this.store = store;
        this.reports = reports;
        this.categories = categories;
        this.territories = territories;
        this.events = events;
    }

    /**
     * The author made a mistake: what the text should have said. Agents read it at once; so does the public, unless a
     * moderator holds the text.
     *
     * @return whether the public reads it
     */
    public boolean correct(UUID id, String description) {
        Report report = reports.find(id).orElseThrow();
        boolean shown = store.correct(id, description, shown(report, PersonalDataMask.mask(description)));
        events.publishEvent(new ReportCorrected(InTerritory.current(), id));
        return shown;
    }

    /**
     * From now on the public reads this and nothing else, whatever the author writes.
     *
     * @param text what stays readable; empty for nothing: then the subject is the title
     * @param ruling of the moderator who says why
     */
    public void hold(Report report, String text, UUID ruling) {
        store.show(report.id(), shown(report, text), ruling);
    }

    /** The public reads again what the author wrote, without personal data. */
    public void release(Report report) {
        store.show(report.id(), shown(report, PersonalDataMask.mask(report.description())), null);
    }

    private Shown shown(Report report, String text) {
        Locale language = Locale.of(territories.current().languages().getFirst());
        String label = categories.find(report.category()).map(c -> c.label(language)).orElse(report.category());
        return new Shown(Report.titleOf(text, label), text);
    }
}

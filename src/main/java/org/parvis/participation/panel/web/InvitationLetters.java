package org.parvis.participation.panel.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.parvis.messaging.Letterheads;
import org.parvis.participation.panel.Panel;
import org.parvis.participation.panel.PanelInvitations.Letter;
import org.parvis.participation.panel.Panels;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.PdfPress;
import org.parvis.web.Templates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Makes letters to people who were drawn, on the town's letterhead: one file to print, one letter a page. */
@Component
class InvitationLetters {

    private final Templates templates;
    private final Letterheads letterheads;
    private final Territories territories;
    private final Panels panels;
    private final Words words;

    InvitationLetters(Templates templates, Letterheads letterheads, Territories territories, Panels panels, Words words) {
        this.templates = templates;
        this.letterheads = letterheads;
        this.territories = territories;
        this.panels = panels;
        this.words = words;
    }

    byte[] pdf(Panel panel, List<Letter> letters, LocalDate answerBy) {
        Dates dates = new Dates(Locale.FRENCH, territories.current().zone());
        List<String> mandate = List.of(
                dates.date(Objects.requireNonNull(panel.about().from())), dates.date(Objects.requireNonNull(panel.about().to())));
        InvitationLetterPage page = new InvitationLetterPage(
                panel, letterheads.current(), letters, dates.date(answerBy), mandate, dates.date(panels.today()), words);
        return PdfPress.pdf(templates.text("panel/letters", Map.of("page", page)), "/print/post.css");
    }
}

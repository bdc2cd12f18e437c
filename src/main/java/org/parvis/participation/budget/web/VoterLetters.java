package org.parvis.participation.budget.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.messaging.Letterheads;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.VoterCodes;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.PdfPress;
import org.parvis.web.Templates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Makes letters that bring voting codes, on the town's letterhead: one file to print, one letter a page. */
@Component
class VoterLetters {

    private final Templates templates;
    private final Letterheads letterheads;
    private final Territories territories;
    private final Words words;
    private final Clock clock;

    VoterLetters(Templates templates, Letterheads letterheads, Territories territories, Words words, Clock clock) {
        this.templates = templates;
        this.letterheads = letterheads;
        this.territories = territories;
        this.words = words;
        this.clock = clock;
    }

    byte[] pdf(VotedBudget voted, List<VoterCodes.Letter> letters) {
        ZoneId zone = territories.current().zone();
        Dates dates = new Dates(Locale.FRENCH, zone);
        VoterLetterPage page = new VoterLetterPage(
                voted.budget(), letterheads.current(), letters, dates.dateTime(voted.vote().opensAt()), dates.dateTime(voted.vote().closesAt()),
                dates.date(LocalDate.now(clock.withZone(zone))), words);
        return PdfPress.pdf(templates.text("budget/letters", Map.of("page", page)), "/print/post.css");
    }
}

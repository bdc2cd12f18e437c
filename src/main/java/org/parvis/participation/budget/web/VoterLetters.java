package org.parvis.participation.budget.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.parvis.messaging.Letterheads;
import org.parvis.participation.budget.VotedBudget;
import org.parvis.participation.budget.VoterCodes;
import org.parvis.territory.Territories;
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
        DateTimeFormatter moment = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT).withLocale(Locale.FRENCH).withZone(zone);
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.FRENCH).withZone(zone);
        Instant now = clock.instant();
        VoterLetterPage page = new VoterLetterPage(
                voted.budget(), letterheads.current(), letters, moment.format(voted.vote().opensAt()), moment.format(voted.vote().closesAt()),
                day.format(now), words);
        return PdfPress.pdf(templates.text("budget/letters", Map.of("page", page)), "/print/post.css");
    }
}

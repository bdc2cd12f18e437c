package org.parvis.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalDates;
import org.parvis.casework.law.LegalLetter;
import org.parvis.casework.law.LegalTemplates;
import org.parvis.casework.law.LegalTerms;
import org.parvis.casework.law.Mention;
import org.parvis.casework.law.Silence;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/**
 * What the acknowledgement of a kind of request will say, before anybody sends one: for whoever defines the kind. What it
 * could not say makes the kind unfit for use (CRPA R112-5).
 */
@Component
public class AcknowledgementDrafts {

    /** Without which nobody knows whom to turn to; an e-mail address only where there is one. */
    private static final List<Mention> WHOM = List.of(Mention.SERVICE, Mention.ADDRESS, Mention.PHONE);

    private final LegalTemplates templates;
    private final LegalClocks clocks;
    private final Handlers handlers;
    private final Words words;

    AcknowledgementDrafts(LegalTemplates templates, LegalClocks clocks, Handlers handlers, Words words) {
        this.templates = templates;
        this.clocks = clocks;
        this.handlers = handlers;
        this.words = words;
    }

    /**
     * @param months until silence decides
     * @param department code of who answers; null where the rules decide
     */
    public record Outline(Silence silence, int months, int appealMonths, @Nullable String department) {

        public static Outline of(LegalTerms terms, @Nullable String department) {
            return new Outline(terms.silence(), terms.months(), terms.appealMonths(), department);
        }
    }

    /** The mentions that its acknowledgement would lack, in whatever language; none where no law asks for one. */
    public Set<Mention> lacking(Outline outline) {
        Set<Mention> lacking = EnumSet.noneOf(Mention.class);
        if (outline.silence() == Silence.NONE) {
            return lacking;
        }
        LegalLetter letter = LegalLetter.acknowledging(outline.silence());
        handlers.authority().languages().forEach(
                language -> lacking.addAll(letter.missing(templates.wording(letter, Locale.of(language)))));
        Map<Mention, String> head = LetterHead.of(handlers.authority(), service(outline));
        WHOM.stream().filter(mention -> head.getOrDefault(mention, "").isBlank()).forEach(lacking::add);
        return lacking;
    }

    /** For a request that arrives today, paragraph by paragraph; none where no law asks for one. */
    public List<String> preview(Outline outline, Locale language) {
        if (outline.silence() == Silence.NONE) {
            return List.of();
        }
        LegalLetter letter = LegalLetter.acknowledging(outline.silence());
        LocalDate today = clocks.today();
        Map<Mention, String> values = LetterHead.of(handlers.authority(), service(outline));
        values.put(Mention.NUMBER, words.text(language, "casework.law.draft.number"));
        values.put(Mention.RECEIVED_ON, date(today, language));
        values.put(Mention.SILENCE_ON, date(LegalDates.months(today, outline.months()), language));
        values.put(Mention.APPEAL, words.text(language, "casework.law.letter.appeal", outline.appealMonths()));
        values.put(Mention.ATTESTATION, words.text(language, "casework.law.letter.attestation"));
        return LegalLetter.paragraphs(templates.wording(letter, language), values);
    }

    private Handler service(Outline outline) {
        return outline.department() == null
                ? handlers.first()
                : handlers.find(outline.department()).orElseGet(handlers::first);
    }

    private static String date(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(day);
    }
}

package org.parvis.report.open311.server;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.casework.Actor;
import org.parvis.casework.Case;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.Signatory;
import org.parvis.report.masking.PersonalDataMask;
import org.parvis.report.open311.ApiKey;
import org.parvis.report.open311.wire.NewUpdate;
import org.parvis.report.open311.wire.Sender;
import org.parvis.report.open311.wire.UpdateStatus;
import org.parvis.territory.Territories;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/**
 * What an update does to its case. What people wrote is shown, personal data masked; a closed case opens again where
 * somebody says that the problem is still there; a case that an outside body has ends when the body says so. Nothing
 * else moves a case: that stays with its department.
 */
@Component
class UpdateEffect {

    private static final Set<UpdateStatus> STILL_THERE = EnumSet.of(UpdateStatus.OPEN, UpdateStatus.REOPEN);
    private static final Set<UpdateStatus> SOLVED = EnumSet.of(UpdateStatus.FIXED, UpdateStatus.CLOSED);

    private final CaseActs acts;
    private final CaseWriting writing;
    private final Territories territories;
    private final Words words;

    UpdateEffect(CaseActs acts, CaseWriting writing, Territories territories, Words words) {
        this.territories = territories;
        this.acts = acts;
        this.writing = writing;
        this.words = words;
    }

    void of(NewUpdate update, Case subject, ApiKey key, Locale locale) {
        Actor outside = Actor.outsideBody(key.name());
        String said = update.description() == null ? "" : update.description();
        String shown = PersonalDataMask.mask(said);
        boolean over = subject.status() == CaseStatus.RESOLVED || subject.status() == CaseStatus.DECLINED;
        if (over && STILL_THERE.contains(update.status())) {
            acts.reopen(subject.id(), reason(shown, locale, key, "open311.update.stillThere"), Actor.follower());
        } else if (subject.status() == CaseStatus.FORWARDED && SOLVED.contains(update.status())) {
            resolve(subject, reason(shown, locale, key, "open311.update.solved"), key, locale);
        } else if (!shown.isBlank()) {
            writing.addPublicMessage(subject.id(), shown, outside);
        }
        writing.addNote(subject.id(), note(update, said.equals(shown) ? "" : said, key, locale), outside);
    }

    private void resolve(Case subject, String fact, ApiKey key, Locale locale) {
        Signatory signatory = new Signatory(key.name(), words.text(locale, "open311.signatory"));
        acts.decide(
                subject.id(), DecisionDraft.resolved(fact).signedBy(signatory), Actor.outsideBody(key.name()));
    }

    private String reason(String said, Locale locale, ApiKey key, String otherwise) {
        return said.length() >= DecisionDraft.SHORTEST_FACT ? said : words.text(locale, otherwise, key.name());
    }

    /** What only agents read: who wrote and when, the status as it came, pictures elsewhere, the words before masking. */
    private String note(NewUpdate update, String unmasked, ApiKey key, Locale locale) {
        Sender sender = update.sender();
        String from = Stream.of(update.title(), sender.fullName(), sender.email(), sender.phone())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
        Stream<String> media = update.media().stream().map(Object::toString);
        String when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale)
                .format(update.at().atZoneSameInstant(territories.current().zone()));
        String first = words.text(locale, "open311.update.note", update.status().name(), key.name(), when);
        return Stream.concat(Stream.of(first, from, unmasked), media)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}

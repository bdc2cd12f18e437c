package org.parvis.report.moderation;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.report.Report;
import org.parvis.territory.Territories;
import org.parvis.web.View;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** Tells what a moderator decided, with the reason: the author and the public on the timeline, whoever flagged by mail. */
@Component
class ModerationLetters {

    private final CaseWriting writing;
    private final Outbox outbox;
    private final Words words;
    private final Territories territories;

    ModerationLetters(CaseWriting writing, Outbox outbox, Words words, Territories territories) {
        this.writing = writing;
        this.outbox = outbox;
        this.words = words;
        this.territories = territories;
    }

    /** Says nothing only where nothing changes and the author asked for nothing. */
    void tellAuthor(Report report, Ruling ruling, Set<Reason> asked, View view) {
        if (ruling.act() == ModerationAct.KEEP && asked.stream().noneMatch(Reason::isOfTheAuthor)) {
            return;
        }
        String key = ruling.act() != ModerationAct.KEEP
                ? ruling.act().name()
                : asked.contains(Reason.APPEALED) ? "APPEALED" : "CORRECTED";
        // The timeline is read by everybody: in the territory's own language, whatever the moderator's.
        Locale language = Locale.of(territories.current().languages().getFirst());
        writing.addPublicMessage(
                report.caseId(),
                words.text(language, "report.moderation.said." + key, ruling.reason()),
                Actor.agent(view.visitor().account(), view.visitor().name()));
    }

    /** The number only: the title may be what they objected to. */
    void tell(Flagger flagger, Report report, Ruling ruling, UUID rulingId) {
        Locale language = flagger.language();
        MessageText text = MessageText.in(language)
                .subject(word(language, "subject", report.number()))
                .paragraph(word(language, "text", report.number()))
                .paragraph(word(language, ruling.act().name()))
                .quote(ruling.reason())
                .button(word(language, "button"), report.path())
                .reason(word(language, "reason"))
                .build();
        String once = "moderation:" + rulingId + ":" + flagger.email().value();
        outbox.send(OutgoingMessage.of(flagger.email(), once, text));
    }

    private String word(Locale language, String key, Object... arguments) {
        return words.text(language, "report.moderation.told." + key, arguments);
    }
}

package org.parvis.participation.petition;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What people who sign get by mail, each with their own link. Call in a transaction. */
@Component
class PetitionMails {

    /** Where a link leads to one's own signature, and where it ends the news. */
    static final String OWN = "/petitions/signature?cle=";

    static final String NEWS = "/petitions/nouvelles?cle=";

    private final Outbox outbox;
    private final Territories territories;
    private final Words words;

    PetitionMails(Outbox outbox, Territories territories, Words words) {
        this.outbox = outbox;
        this.territories = territories;
        this.words = words;
    }

    /** Asks an address whether it signs. */
    void confirm(Petition petition, Signature one, String link) {
        send(petition, one, "confirm", link);
    }

    /** It had signed before. */
    void signedAlready(Petition petition, Signature one, String link) {
        send(petition, one, "known", link);
    }

    private void send(Petition petition, Signature one, String what, String link) {
        Locale language = one.language();
        MessageText text = MessageText.in(language)
                .subject(say(language, what + ".subject", petition.text().title()))
                .paragraph(say(language, what, petition.text().title()))
                .quote(petition.text().asks())
                .button(say(language, what + ".button"), OWN + link)
                .reason(say(language, "reason"))
                .build();
        outbox.send(OutgoingMessage.of(address(one), "petition:" + one.id() + ":" + what + ":" + Tokens.hash(link), text));
    }

    /** Whoever began it is asked to sign it, and told what to do next. */
    void opened(Petition petition, EmailAddress author, Locale language) {
        String day = petition.course().closesAt() == null
                ? ""
                : new Dates(language, territories.current().zone()).dateTime(petition.course().closesAt());
        MessageText text = MessageText.in(language)
                .subject(say(language, "opened.subject", petition.text().title()))
                .paragraph(say(language, "opened", petition.text().title(), day))
                .button(say(language, "opened.button"), petition.path())
                .link(say(language, "opened.sheet"), petition.path() + "/feuille", null)
                .reason(say(language, "opened.reason"))
                .build();
        outbox.send(OutgoingMessage.of(author, "petition:" + petition.id() + ":opened", text));
    }

    /** What happened, to whoever signed and wants news. What an author says who withdraws it is on its page, where it can be hidden. */
    void news(Petition petition, PetitionEvent event, Signature one, String link) {
        Locale language = one.language();
        String key = "news." + event.kind();
        MessageText.Builder text = MessageText.in(language)
                .subject(say(language, key + ".subject", petition.text().title()))
                .paragraph(say(language, key, petition.text().title(), event.figure(), day(event.day(), language)));
        if (!event.words().isEmpty() && event.kind() != PetitionEvent.Kind.WITHDRAWN) {
            text.quote(event.words());
        }
        text.button(say(language, "news.button"), petition.path() + (event.kind() == PetitionEvent.Kind.ANSWERED ? "/decision" : ""))
                .link(say(language, "news.own"), OWN + link, null)
                .reason(say(language, "news.reason"));
        outbox.send(OutgoingMessage.of(address(one), "petition:" + one.id() + ":news:" + event.id(), text.build()).endedAt(NEWS + link));
    }

    /** The town found that a signature does not count. */
    void setAside(Petition petition, Signature one, String why, String link) {
        Locale language = one.language();
        MessageText text = MessageText.in(language)
                .subject(say(language, "aside.subject", petition.text().title()))
                .paragraph(say(language, "aside", petition.text().title()))
                .quote(why)
                .button(say(language, "aside.button"), OWN + link)
                .reason(say(language, "aside.reason"))
                .build();
        outbox.send(OutgoingMessage.of(address(one), "petition:" + one.id() + ":aside:" + Tokens.hash(link), text));
    }

    private static EmailAddress address(Signature one) {
        return EmailAddress.of(Objects.requireNonNull(one.email()));
    }

    private String day(@Nullable LocalDate day, Locale language) {
        return day == null ? "" : new Dates(language, territories.current().zone()).date(day);
    }

    private String say(Locale language, String key, Object... arguments) {
        return words.text(language, "petition.mail." + key, arguments);
    }
}

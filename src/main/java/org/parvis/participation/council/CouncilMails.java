package org.parvis.participation.council;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Ids;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
import org.parvis.web.Site;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/** What members with an address get by mail; those without one are told by whoever keeps the council. Call in a transaction. */
@Component
class CouncilMails {

    /** Where a link leads to one's own mandate. */
    static final String OWN = "/conseils/mandat?cle=";

    private final Outbox outbox;
    private final Territories territories;
    private final Words words;

    CouncilMails(Outbox outbox, Territories territories, Words words) {
        this.outbox = outbox;
        this.territories = territories;
        this.words = words;
    }

    /** Somebody sits from now on, or goes on; told anew with each link, as another address gets its own. */
    void begun(Council council, College college, Mandate one, String link) {
        Locale language = language();
        Dates dates = new Dates(language, territories.current().zone());
        MessageText text = MessageText.in(language)
                .subject(say("begun.subject", council.title()))
                .paragraph(say(
                        one.isSubstitute() ? "begun.substitute" : "begun", council.title(), college.name(), dates.date(one.startsOn()),
                        dates.date(one.endsOn())))
                .paragraph(say(one.naming().isNamed() ? "begun.named" : "begun.unnamed"))
                .button(say("begun.button"), OWN + link)
                .reason(say("reason"))
                .build();
        send(one, "begun:" + Ids.next(), text);
    }

    /** A substitute is thanked for having been ready, not for having sat. */
    void ended(Council council, Mandate one, EndReason reason) {
        boolean isThankedForReadiness = one.isSubstitute() && (reason == EndReason.TERM || reason == EndReason.RESIGNED);
        MessageText text = MessageText.in(language())
                .subject(say("ended.subject", council.title()))
                .paragraph(say("ended", council.title()))
                .paragraph(say("ended." + reason + (isThankedForReadiness ? ".substitute" : "")))
                .button(say("council.button"), council.path())
                .reason(say("reason"))
                .build();
        send(one, "ended", text);
    }

    /** The town has answered an opinion of the council. */
    void answered(Council council, CouncilOpinion opinion, Mandate one) {
        MessageText text = MessageText.in(language())
                .subject(say("answered.subject", opinion.title()))
                .paragraph(say("answered", council.title(), opinion.title()))
                .button(say("answered.button"), opinion.path(council))
                .reason(say("reason"))
                .build();
        send(one, "answered:" + opinion.id(), text);
    }

    /** The answer was wrong, and another holds. */
    void corrected(Council council, CouncilOpinion opinion, int version, Mandate one) {
        MessageText text = MessageText.in(language())
                .subject(say("corrected.subject", opinion.title()))
                .paragraph(say("corrected", council.title(), opinion.title()))
                .button(say("answered.button"), opinion.path(council))
                .reason(say("reason"))
                .build();
        send(one, "corrected:" + opinion.id() + ":" + version, text);
    }

    /** Their mandate ends soon: what then, how to go on, and whom to tell. */
    void nearsItsEnd(Council council, College college, Mandate one, String link) {
        Dates dates = new Dates(language(), territories.current().zone());
        Integer renewals = college.about().renewals();
        boolean canGoOn = !one.isSubstitute() && (renewals == null || one.ordinal() <= renewals);
        String then = one.isSubstitute() ? "near.substitute" : canGoOn ? "near.renew" : "near.over";
        String contact = contact();
        MessageText.Builder text = MessageText.in(language())
                .subject(say("near.subject", council.title(), dates.date(one.endsOn())))
                .paragraph(say("near", council.title(), college.name(), dates.date(one.endsOn())))
                .paragraph(say(then));
        if (!contact.isEmpty()) {
            text.paragraph(say("near.contact", contact));
        }
        send(one, "near:" + Ids.next(), text.button(say("begun.button"), OWN + link).reason(say("reason")).build());
    }

    /** Of the town, by phone or e-mail; empty where it gives neither. */
    private String contact() {
        Site.Contact contact = territories.current().contact();
        return Stream.of(contact.phone(), contact.email()).filter(way -> !way.isBlank()).collect(Collectors.joining(" – "));
    }

    private void send(Mandate one, String what, MessageText text) {
        EmailAddress.find(one.member().email())
                .ifPresent(address -> outbox.send(OutgoingMessage.of(address, "council:" + one.id() + ":" + what, text)));
    }

    private Locale language() {
        return territories.current().language();
    }

    private String say(String key, Object... arguments) {
        return words.text(language(), "council.mail." + key, arguments);
    }
}

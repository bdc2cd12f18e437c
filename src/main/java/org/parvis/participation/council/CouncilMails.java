package org.parvis.participation.council;

import java.util.Locale;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Ids;
import org.parvis.territory.Territories;
import org.parvis.web.Dates;
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

    void ended(Council council, Mandate one, EndReason reason) {
        MessageText text = MessageText.in(language())
                .subject(say("ended.subject", council.title()))
                .paragraph(say("ended", council.title()))
                .paragraph(say("ended." + reason))
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

    /** Their mandate ends soon: what then, and how to go on. */
    void nearsItsEnd(Council council, College college, Mandate one, String link) {
        Dates dates = new Dates(language(), territories.current().zone());
        Integer renewals = college.about().renewals();
        boolean canGoOn = !one.isSubstitute() && (renewals == null || one.ordinal() <= renewals);
        MessageText text = MessageText.in(language())
                .subject(say("near.subject", council.title(), dates.date(one.endsOn())))
                .paragraph(say("near", council.title(), college.name(), dates.date(one.endsOn())))
                .paragraph(say(canGoOn ? "near.renew" : "near.over"))
                .button(say("begun.button"), OWN + link)
                .reason(say("reason"))
                .build();
        send(one, "near", text);
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

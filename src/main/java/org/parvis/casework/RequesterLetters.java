package org.parvis.casework;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/**
 * Tells the requester at each step, if they gave an address. Written in the transaction of the step; every message has
 * its own private link.
 */
@Component
class RequesterLetters {

    /** Answers that one can be satisfied with, or not. */
    private static final Set<String> ASK_OPINION = Set.of("decided.RESOLVED", "decided.DECLINED");

    private final Outbox outbox;
    private final RequesterStore requesters;
    private final Handlers handlers;
    private final Words words;
    private final CaseLedger ledger;
    private final Acknowledgements acknowledgements;

    RequesterLetters(
            Outbox outbox,
            RequesterStore requesters,
            Handlers handlers,
            Words words,
            CaseLedger ledger,
            Acknowledgements acknowledgements) {
        this.acknowledgements = acknowledgements;
        this.outbox = outbox;
        this.requesters = requesters;
        this.handlers = handlers;
        this.words = words;
        this.ledger = ledger;
    }

    /** The acknowledgement: number, who handles it, by when, how to follow. A stranger has few sent to one address. */
    void opened(Case subject, String code) {
        if (!address(subject).map(address -> acknowledgements.admit(subject, address)).orElse(true)) {
            return;
        }
        write(subject, "opened", (text, language) -> {
            text.fact(say(language, "number"), subject.number());
            text.fact(say(language, "code"), code);
            handlers.find(subject.departmentId())
                    .ifPresent(department -> text.fact(say(language, "department"), department.name()));
            Instant due = subject.state().dueAt();
            if (due != null) {
                text.fact(say(language, "due"), date(due, language));
            }
        });
    }

    void taken(Case subject) {
        write(subject, "taken", (text, language) -> {});
    }

    void asked(Case subject, String question) {
        write(subject, "asked", (text, language) -> text.quote(question));
    }

    void message(Case subject, String words) {
        write(subject, "message", (text, language) -> text.quote(words));
    }

    void reopened(Case subject) {
        write(subject, "reopened", (text, language) -> {});
    }

    /** The decision in full: outcome, reasons, what happens next, who signs. */
    void decided(Case subject, Decision decision) {
        write(subject, "decided." + decision.outcome(), (text, language) -> {
            text.quote(decision.fact());
            if (decision.law() != null) {
                text.paragraph(say(language, "law")).quote(decision.law());
            }
            if (decision.nextSteps() != null) {
                text.paragraph(decision.nextSteps());
            }
            text.fact(say(language, "signedBy"), decision.signatory().name() + ", " + decision.signatory().capacity());
        });
    }

    /** Once more, whether they are satisfied; the button leads to the question. */
    void askedOpinion(Case subject) {
        write(subject, "opinion", (text, language) -> {});
    }

    private void write(Case subject, String what, BiConsumer<MessageText.Builder, Locale> content) {
        requesters.find(subject.id()).ifPresent(requester -> EmailAddress.find(
                        requester.email() == null ? "" : requester.email())
                .ifPresent(address -> {
                    Locale language = Locale.of(requester.language());
                    MessageText.Builder text = MessageText.in(language)
                            .subject(say(language, what + ".requester.subject", subject.number(), subject.title()))
                            .greeting(say(language, "hello"))
                            .paragraph(say(language, what + ".requester.text", subject.number(), subject.title()));
                    content.accept(text, language);
                    String link = requesters.newLink(subject.id(), ledger.now());
                    text.button(say(language, what + ".requester.button"), "/suivi/" + link)
                            .reason(say(language, "why", subject.number()));
                    if (ASK_OPINION.contains(what)) {
                        text.link(say(language, "opinion"), "/suivi/" + link + "#avis", null);
                    }
                    String key = "casework/" + subject.id() + "/" + what + "/" + subject.state().version() + "/requester";
                    outbox.send(OutgoingMessage.of(address, key, text.build()).inThread(subject.number()));
                }));
    }

    private Optional<EmailAddress> address(Case subject) {
        return requesters.find(subject.id())
                .flatMap(requester -> EmailAddress.find(requester.email() == null ? "" : requester.email()));
    }

    private String say(Locale language, String key, Object... arguments) {
        return words.text(language, "casework.letter." + key, arguments);
    }

    private String date(Instant instant, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language)
                .format(instant.atZone(handlers.authority().zone()));
    }
}

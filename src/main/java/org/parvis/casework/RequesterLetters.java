package org.parvis.casework;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.parvis.casework.law.LegalLetter;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.web.Words;
import org.springframework.stereotype.Component;

/**
 * Tells the requester at each step, if they gave an address; by text message, at the first and the last, if they gave a
 * mobile number only ({@link RequesterTexts}). Written in the transaction of the step; every message has
 * its own private link.
 */
@Component
class RequesterLetters {

    private final Outbox outbox;
    private final RequesterStore requesters;
    private final Handlers handlers;
    private final Words words;
    private final CaseLedger ledger;
    private final LegalClocks law;
    private final LegalLetters legal;
    private final RequesterTexts texts;

    RequesterLetters(
            Outbox outbox,
            RequesterStore requesters,
            Handlers handlers,
            Words words,
            CaseLedger ledger,
            LegalClocks law,
            LegalLetters legal,
            RequesterTexts texts) {
        this.texts = texts;
        this.law = law;
        this.legal = legal;
        this.outbox = outbox;
        this.requesters = requesters;
        this.handlers = handlers;
        this.words = words;
        this.ledger = ledger;
    }

    /** The acknowledgement: number, who handles it, by when, how to follow; and what the law wants to be said. */
    void opened(Case subject, String code, Acknowledgements.Mail mail) {
        texts.opened(subject, code);
        if (mail == Acknowledgements.Mail.NONE || mail == Acknowledgements.Mail.NOBODY) {
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
            if (law.counts(subject)) {
                add(text, subject, mail == Acknowledgements.Mail.AEE ? LegalLetter.AEE : acknowledging(subject), language);
            }
        });
    }

    /** The acknowledgement of reception where the first mail was none. */
    void acknowledged(Case subject) {
        write(subject, "acknowledged", (text, language) -> add(text, subject, acknowledging(subject), language));
    }

    /** What is missing, until when, and what that does to the delay (CRPA L114-5). */
    void piecesAsked(Case subject) {
        write(subject, "pieces", (text, language) -> add(text, subject, LegalLetter.PIECES, language));
    }

    /** Attestation of an implicit acceptance (CRPA L232-3). */
    void attested(Case subject) {
        write(subject, "attested", (text, language) -> add(text, subject, LegalLetter.ATTESTATION, language));
    }

    private LegalLetter acknowledging(Case subject) {
        return LegalLetter.acknowledging(law.terms(subject, List.of()).silence());
    }

    private void add(MessageText.Builder text, Case subject, LegalLetter letter, Locale language) {
        legal.write(subject, letter, language).forEach(text::paragraph);
    }

    /** Whether there is an address to write to. */
    boolean reaches(Case subject) {
        return address(subject).isPresent();
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
        texts.decided(subject);
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

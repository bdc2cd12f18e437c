package org.parvis.casework;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.law.LegalLetter;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.shared.Refusal;
import org.parvis.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the requester at each step, if they gave an address; by text message what is short, if they gave a mobile number only
 * or want it so ({@link RequesterTexts}); on paper what goes neither way, and all for whoever wants letters
 * ({@link PaperLetters}); by a call for whoever wants one ({@link PhoneCalls}). Written in the transaction of the step; every message has its own private link.
 */
@Component
class RequesterLetters {

    private static final String TAKEN = "taken";
    private static final String OPINION = "opinion";
    private static final String ASKED = "asked";
    /** Answers that one can be satisfied with, or not. */
    private static final Set<String> ASK_OPINION = Set.of("decided.RESOLVED", "decided.DECLINED");

    private final Outbox outbox;
    private final RequesterStore requesters;
    private final Handlers handlers;
    private final Words words;
    private final CaseLedger ledger;
    private final LegalClocks law;
    private final LegalLetters legal;
    private final RequesterTexts texts;
    private final Tellings tellings;
    private final ObjectProvider<PaperLetters> paper;
    private final ObjectProvider<PhoneCalls> calls;
    private final ObjectProvider<SurveyRefusals> refusals;

    RequesterLetters(
            Outbox outbox,
            RequesterStore requesters,
            Handlers handlers,
            Words words,
            CaseLedger ledger,
            LegalClocks law,
            LegalLetters legal,
            RequesterTexts texts,
            Tellings tellings,
            ObjectProvider<PaperLetters> paper,
            ObjectProvider<PhoneCalls> calls,
            ObjectProvider<SurveyRefusals> refusals) {
        this.refusals = refusals;
        this.paper = paper;
        this.calls = calls;
        this.texts = texts;
        this.tellings = tellings;
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
        if (mail == Acknowledgements.Mail.NOBODY || (mail == Acknowledgements.Mail.NONE && address(subject).isPresent())) {
            return;
        }
        write(subject, "opened", draft -> {
            MessageText.Builder text = draft.text();
            Locale language = draft.language();
            text.fact(say(language, "number"), subject.number());
            text.fact(say(language, "code"), code);
            handlers.find(subject.departmentId())
                    .ifPresent(department -> text.fact(say(language, "department"), department.name()));
            Instant due = subject.state().dueAt();
            if (due != null) {
                text.fact(say(language, "due"), date(due, language));
            }
            if (law.counts(subject)) {
                add(draft, subject, mail == Acknowledgements.Mail.AEE ? LegalLetter.AEE : acknowledging(subject));
            }
        });
    }

    /** The acknowledgement of reception where the first mail was none. */
    void acknowledged(Case subject) {
        write(subject, "acknowledged", draft -> add(draft, subject, acknowledging(subject)));
    }

    /**
     * What is missing, until when, and what that does to the delay (CRPA L114-5).
     *
     * @param line of the timeline that asks for it: a letter on paper is known by it when it is posted
     */
    void piecesAsked(Case subject, UUID line) {
        write(subject, "pieces", line.toString(), draft -> add(draft, subject, LegalLetter.PIECES));
    }

    /** Their sending is held for abusive: they are told where that is possible (CRPA L112-11). */
    void abusive(Case subject) {
        write(subject, "abusive", _ -> {});
    }

    /** Attestation of an implicit acceptance (CRPA L232-3). */
    void attested(Case subject) {
        write(subject, "attested", draft -> add(draft, subject, LegalLetter.ATTESTATION));
    }

    private LegalLetter acknowledging(Case subject) {
        return LegalLetter.acknowledging(law.terms(subject, List.of()).silence());
    }

    private void add(Draft draft, Case subject, LegalLetter letter) {
        legal.write(subject, letter, draft.language(), draft.paperKey()).forEach(draft.text()::paragraph);
    }

    /** Whether there is an address to write to. */
    boolean reaches(Case subject) {
        PaperLetters letters = paper.getIfAvailable();
        return address(subject).isPresent() || (letters != null && letters.reaches(subject.id()));
    }

    /** Whether what is written now goes by mail, at once. */
    boolean isMailed(Case subject) {
        return requesters.find(subject.id()).filter(one -> tellings.isMailed(subject, one)).isPresent();
    }

    void taken(Case subject) {
        write(subject, TAKEN, _ -> {});
    }

    /** @param text words for the text message, if one goes; null for the usual ones */
    void asked(Case subject, String question, @Nullable String text) {
        if (!tellings.isOnPaper(subject)) {
            texts.asked(subject, text);
        }
        write(subject, ASKED, draft -> draft.text().quote(question));
    }

    void message(Case subject, String words, @Nullable String text) {
        if (!tellings.isOnPaper(subject)) {
            texts.message(subject, text);
        }
        write(subject, "message", draft -> draft.text().quote(words));
    }

    void reopened(Case subject) {
        write(subject, "reopened", _ -> {});
    }

    /** @throws Refusal where such words for a text message are too long */
    void checkText(@Nullable String text) {
        texts.check(text);
    }

    /** The decision in full: outcome, reasons, what happens next, who signs. */
    void decided(Case subject, Decision decision, @Nullable String sms) {
        if (!tellings.isOnPaper(subject)) {
            texts.decided(subject, sms);
        }
        write(subject, "decided." + decision.outcome(), draft -> {
            MessageText.Builder text = draft.text();
            Locale language = draft.language();
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
        write(subject, OPINION, _ -> {});
    }

    /** @param paperKey by which the letter is known when it is posted; null where it is mailed */
    private record Draft(MessageText.Builder text, Locale language, @Nullable String paperKey) {
        static Draft in(Locale language, @Nullable String paperKey) {
            return new Draft(MessageText.in(language), language, paperKey);
        }
    }

    private void write(Case subject, String what, Consumer<Draft> content) {
        write(subject, what, String.valueOf(subject.state().version()), content);
    }

    /** @param which what makes it this letter and no other of its sort */
    private void write(Case subject, String what, String which, Consumer<Draft> content) {
        requesters.find(subject.id()).ifPresent(requester -> {
            Locale language = Locale.of(requester.language());
            String key = "casework/" + subject.id() + "/" + what + "/" + which + "/requester";
            if (tellings.isCallable(what)) {
                calls.ifAvailable(one -> one.ask(
                        new PhoneCalls.PhoneCall(subject, what.equals(ASKED), key, tellings.reached(subject, requester))));
            }
            EmailAddress address = Tellings.mailing(requester);
            if (address != null && !tellings.isOnPaper(subject)) {
                MessageText text = text(subject, what, content, Draft.in(language, null));
                outbox.send(OutgoingMessage.of(address, key, text).inThread(subject.number()));
            } else if (tellings.isPosted(subject, requester, what)) {
                paper.ifAvailable(letters -> letters.write(new PaperLetters.PaperLetter(
                        subject, what, key, tellings.acknowledges(subject, what), language,
                        () -> text(subject, what, content, Draft.in(language, key)))));
            }
        });
    }

    private MessageText text(Case subject, String what, Consumer<Draft> content, Draft draft) {
        Locale language = draft.language();
        MessageText.Builder text = draft.text()
                .subject(say(language, what + ".requester.subject", subject.number(), subject.title()))
                .greeting(say(language, "hello"))
                .paragraph(say(language, what + ".requester.text", subject.number(), subject.title()));
        content.accept(draft);
        String link = requesters.newLink(subject.id(), ledger.now());
        text.button(say(language, what + ".requester.button"), "/suivi/" + link)
                .reason(say(language, "why", subject.number()));
        if (ASK_OPINION.contains(what) && refusals.stream().noneMatch(one -> one.isRefused(subject.id()))) {
            text.link(say(language, "opinion"), "/suivi/" + link + "#avis", null);
        }
        return text.build();
    }

    private Optional<EmailAddress> address(Case subject) {
        return requesters.find(subject.id()).map(Tellings::mailing);
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

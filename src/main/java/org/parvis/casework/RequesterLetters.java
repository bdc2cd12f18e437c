package org.parvis.casework;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
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
        tellings.find(subject).ifPresent(told -> {
            texts.opened(subject, told, code);
            if (mail != Acknowledgements.Mail.NOBODY && (mail != Acknowledgements.Mail.NONE || told.mail() == null)) {
                acknowledge(subject, told, code, mail);
            }
        });
    }

    private void acknowledge(Case subject, Told told, String code, Acknowledgements.Mail mail) {
        write(subject, told, Step.of(subject, "opened"), draft -> {
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
        tellings.find(subject).ifPresent(told ->
                write(subject, told, new Step("pieces", line.toString()), draft -> add(draft, subject, LegalLetter.PIECES)));
    }

    /** Whether that letter was printed: it may have left. */
    boolean isPiecesPrinted(Case subject, UUID line) {
        String key = new Step("pieces", line.toString()).key(subject);
        return paper.stream().anyMatch(letters -> letters.isPrinted(key));
    }

    /** The letter on paper that asked for pieces by a line will not go: another takes its place. */
    void piecesReplaced(Case subject, UUID line) {
        String key = new Step("pieces", line.toString()).key(subject);
        legal.replaced(subject, key);
        paper.ifAvailable(letters -> letters.drop(key));
    }

    /**
     * What they were granted is taken back, with its reasons and the routes of appeal (CRPA L242-1, L211-5). Whom neither
     * mail nor post reaches reads the letter on their page, where a text message leads; agents print it for anybody else.
     *
     * @param line of the timeline that says so
     */
    void retracted(Case subject, UUID line) {
        Step step = new Step("retracted", line.toString());
        tellings.find(subject).ifPresent(told -> {
            texts.tell(subject, told, RequesterTexts.RETRACTED, null);
            if (told.isReached()) {
                write(subject, told, step, draft -> add(draft, subject, LegalLetter.RETRACTION));
            } else {
                legal.write(subject, LegalLetter.RETRACTION, told.language(), told.texted() == null ? step.key(subject) : null);
            }
        });
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
        return tellings.find(subject).filter(Told::isReached).isPresent();
    }

    /** Whether what is written now goes by mail, at once. */
    boolean isMailed(Case subject) {
        return tellings.find(subject).filter(Told::isMailed).isPresent();
    }

    void taken(Case subject) {
        write(subject, TAKEN, _ -> {});
    }

    /** @param text words for the text message, if one goes; null for the usual ones */
    void asked(Case subject, String question, @Nullable String text) {
        tellings.find(subject).ifPresent(told -> {
            texts.tell(subject, told, RequesterTexts.ASKED, text);
            write(subject, told, Step.of(subject, ASKED), draft -> draft.text().quote(question));
        });
    }

    void message(Case subject, String words, @Nullable String text) {
        tellings.find(subject).ifPresent(told -> {
            texts.tell(subject, told, RequesterTexts.MESSAGE, text);
            write(subject, told, Step.of(subject, "message"), draft -> draft.text().quote(words));
        });
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
        tellings.find(subject).ifPresent(told -> {
            texts.tell(subject, told, RequesterTexts.DECIDED, sms);
            decided(subject, told, decision);
        });
    }

    private void decided(Case subject, Told told, Decision decision) {
        write(subject, told, Step.of(subject, "decided." + decision.outcome()), draft -> {
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
    private record Draft(Told told, MessageText.Builder text, @Nullable String paperKey) {
        static Draft to(Told told, @Nullable String paperKey) {
            return new Draft(told, MessageText.in(told.language()), paperKey);
        }

        Locale language() {
            return told.language();
        }
    }

    /** @param which what makes the letter this one and no other of its sort */
    private record Step(String what, String which) {
        static Step of(Case subject, String what) {
            return new Step(what, String.valueOf(subject.state().version()));
        }

        String key(Case subject) {
            return "casework/" + subject.id() + "/" + what + "/" + which + "/requester";
        }
    }

    private void write(Case subject, String what, Consumer<Draft> content) {
        tellings.find(subject).ifPresent(told -> write(subject, told, Step.of(subject, what), content));
    }

    private void write(Case subject, Told told, Step step, Consumer<Draft> content) {
        String what = step.what();
        String key = step.key(subject);
        boolean acknowledges = tellings.acknowledges(subject, what);
        if (tellings.isCallable(what)) {
            calls.ifAvailable(one -> one.ask(new PhoneCalls.PhoneCall(
                    subject, what.equals(ASKED), key, told.reached(), told.leftNumber(), told.wishes())));
        }
        EmailAddress address = told.mail();
        if (address != null && !told.isOnPaper()) {
            MessageText text = text(subject, what, content, Draft.to(told, null));
            outbox.send(OutgoingMessage.of(address, key, text).inThread(subject.number()));
        } else if (told.isPosted(what, acknowledges)) {
            paper.ifAvailable(letters -> letters.write(new PaperLetters.PaperLetter(
                    subject, what, key, acknowledges, told.language(),
                    () -> text(subject, what, content, Draft.to(told, key)))));
        }
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
        if (ASK_OPINION.contains(what) && refusals.stream().noneMatch(one -> one.isRefused(subject.id(), draft.told().wishes().person()))) {
            text.link(say(language, "opinion"), "/suivi/" + link + "#avis", null);
        }
        return text.build();
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

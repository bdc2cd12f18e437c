package org.parvis.casework;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.LetterWriter.Draft;
import org.parvis.casework.LetterWriter.Step;
import org.parvis.casework.law.LegalLetter;
import org.parvis.messaging.MessageText;
import org.parvis.shared.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells the requester at each step, if they gave an address; by text message what is short, if they gave a mobile number only
 * or want it so ({@link RequesterTexts}); on paper what goes neither way, and all for whoever wants letters
 * ({@link LetterWriter}). Written in the transaction of the step.
 */
@Component
class RequesterLetters {

    private static final String TAKEN = "taken";
    private static final String OPINION = "opinion";

    private final LetterWriter writer;
    private final Handlers handlers;
    private final LegalClocks law;
    private final LegalLetters legal;
    private final RequesterTexts texts;
    private final Tellings tellings;
    private final ObjectProvider<PaperLetters> paper;

    RequesterLetters(
            LetterWriter writer,
            Handlers handlers,
            LegalClocks law,
            LegalLetters legal,
            RequesterTexts texts,
            Tellings tellings,
            ObjectProvider<PaperLetters> paper) {
        this.paper = paper;
        this.texts = texts;
        this.tellings = tellings;
        this.writer = writer;
        this.law = law;
        this.legal = legal;
        this.handlers = handlers;
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
        writer.write(subject, told, Step.of(subject, "opened"), draft -> {
            MessageText.Builder text = draft.text();
            Locale language = draft.language();
            text.fact(say(language, "number"), subject.number());
            text.secret(say(language, "code"), code);
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
        writer.write(subject, "acknowledged", draft -> add(draft, subject, acknowledging(subject)));
    }

    /**
     * What is missing, until when, and what that does to the delay (CRPA L114-5).
     *
     * @param line of the timeline that asks for it: a letter on paper is known by it when it is posted
     */
    void piecesAsked(Case subject, UUID line) {
        tellings.find(subject).ifPresent(told ->
                writer.write(subject, told, new Step("pieces", line.toString()), draft -> add(draft, subject, LegalLetter.PIECES)));
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
                writer.write(subject, told, step, draft -> add(draft, subject, LegalLetter.RETRACTION));
            } else {
                legal.write(subject, LegalLetter.RETRACTION, told.language(), told.texted() == null ? step.key(subject) : null);
            }
        });
    }

    /** Their sending is held for abusive: they are told where that is possible (CRPA L112-11). */
    void abusive(Case subject) {
        writer.write(subject, "abusive", _ -> {});
    }

    /** Attestation of an implicit acceptance (CRPA L232-3). */
    void attested(Case subject) {
        writer.write(subject, "attested", draft -> add(draft, subject, LegalLetter.ATTESTATION));
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
        writer.write(subject, TAKEN, _ -> {});
    }

    /** @param text words for the text message, if one goes; null for the usual ones */
    void asked(Case subject, String question, @Nullable String text) {
        tellings.find(subject).ifPresent(told -> {
            texts.tell(subject, told, RequesterTexts.ASKED, text);
            writer.write(subject, told, Step.of(subject, LetterWriter.ASKED), draft -> draft.text().quote(question));
        });
    }

    void message(Case subject, String words, @Nullable String text) {
        tellings.find(subject).ifPresent(told -> {
            texts.tell(subject, told, RequesterTexts.MESSAGE, text);
            writer.write(subject, told, Step.of(subject, "message"), draft -> draft.text().quote(words));
        });
    }

    void reopened(Case subject) {
        writer.write(subject, "reopened", _ -> {});
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
        writer.write(subject, told, Step.of(subject, "decided." + decision.outcome()), draft -> {
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
        writer.write(subject, OPINION, _ -> {});
    }

    private String say(Locale language, String key) {
        return writer.say(language, key);
    }

    private String date(Instant instant, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language)
                .format(instant.atZone(handlers.authority().zone()));
    }
}

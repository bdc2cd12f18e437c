package org.parvis.casework;

import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.MessageText;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingMessage;
import org.parvis.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Writes one letter to a requester by the way they are reached: by mail, on paper ({@link PaperLetters}), and by a call for
 * whoever wants one ({@link PhoneCalls}). Each has its own private link to follow the case by.
 */
@Component
class LetterWriter {

    static final String ASKED = "asked";
    /** Answers that one can be satisfied with, or not. */
    private static final Set<String> ASK_OPINION = Set.of("decided.RESOLVED", "decided.DECLINED");

    private final Outbox outbox;
    private final RequesterStore requesters;
    private final Words words;
    private final CaseLedger ledger;
    private final Tellings tellings;
    private final CaseKinds kinds;
    private final ObjectProvider<PaperLetters> paper;
    private final ObjectProvider<PhoneCalls> calls;
    private final ObjectProvider<SurveyRefusals> refusals;

    LetterWriter(
            Outbox outbox,
            RequesterStore requesters,
            Words words,
            CaseLedger ledger,
            Tellings tellings,
            CaseKinds kinds,
            ObjectProvider<PaperLetters> paper,
            ObjectProvider<PhoneCalls> calls,
            ObjectProvider<SurveyRefusals> refusals) {
        this.outbox = outbox;
        this.requesters = requesters;
        this.words = words;
        this.ledger = ledger;
        this.tellings = tellings;
        this.kinds = kinds;
        this.paper = paper;
        this.calls = calls;
        this.refusals = refusals;
    }

    /** @param paperKey by which the letter is known when it is posted; null where it is mailed */
    record Draft(Told told, MessageText.Builder text, @Nullable String paperKey) {
        static Draft to(Told told, @Nullable String paperKey) {
            return new Draft(told, MessageText.in(told.language()), paperKey);
        }

        Locale language() {
            return told.language();
        }
    }

    /** @param which what makes the letter this one and no other of its sort */
    record Step(String what, String which) {
        static Step of(Case subject, String what) {
            return new Step(what, String.valueOf(subject.state().version()));
        }

        String key(Case subject) {
            return "casework/" + subject.id() + "/" + what + "/" + which + "/requester";
        }
    }

    void write(Case subject, String what, Consumer<Draft> content) {
        tellings.find(subject).ifPresent(told -> write(subject, told, Step.of(subject, what), content));
    }

    void write(Case subject, Told told, Step step, Consumer<Draft> content) {
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
                .subject(step(subject, language, what + ".requester.subject"))
                .greeting(say(language, "hello"))
                .paragraph(step(subject, language, what + ".requester.text"));
        content.accept(draft);
        String link = requesters.newLink(subject.id(), ledger.now());
        text.button(step(subject, language, what + ".requester.button"), "/suivi/" + link)
                .reason(say(language, "why", subject.number()));
        if (ASK_OPINION.contains(what)
                && kinds.get(subject.kind()).asksOpinion()
                && refusals.stream().noneMatch(one -> one.isRefused(subject.id(), draft.told().wishes().person()))) {
            text.link(say(language, "opinion"), "/suivi/" + link + "#avis", null);
        }
        return text.build();
    }

    /** As its kind says it, where it has words of its own. */
    private String step(Case subject, Locale language, String key) {
        return words.text(language, words.of(subject.kind(), "casework.letter." + key), subject.number(), subject.title());
    }

    String say(Locale language, String key, Object... arguments) {
        return words.text(language, "casework.letter." + key, arguments);
    }
}

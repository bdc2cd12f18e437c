package org.parvis.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.PhoneNumber;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By which ways whoever asked is told of a step of their case. What sends and what shows beforehand what would be sent
 * ask the same.
 */
@Component
public class Tellings {

    /** Says that all goes its way, or asks a favour: not worth a stamp. */
    private static final Set<String> UNSTAMPED = Set.of("taken", "opinion");
    /** What people are called for who want to be called. */
    private static final Set<String> CALLED = Set.of("asked", "decided.RESOLVED", "decided.DECLINED", "decided.FORWARDED");
    private static final Set<String> TEXTED = Set.of("opened", "asked", "message");

    private final RequesterStore requesters;
    private final RequesterTexts texts;
    private final LegalClocks law;
    private final ObjectProvider<PaperLetters> paper;
    private final ObjectProvider<PhoneCalls> calls;

    Tellings(
            RequesterStore requesters,
            RequesterTexts texts,
            LegalClocks law,
            ObjectProvider<PaperLetters> paper,
            ObjectProvider<PhoneCalls> calls) {
        this.requesters = requesters;
        this.texts = texts;
        this.law = law;
        this.paper = paper;
        this.calls = calls;
    }

    /** What agents tell whoever asked. */
    public enum Step {
        ASKED("asked", RequesterTexts.ASKED),
        MESSAGE("message", RequesterTexts.MESSAGE),
        DECIDED("decided.RESOLVED", RequesterTexts.DECIDED);

        private final String what;
        private final String text;

        Step(String what, String text) {
            this.what = what;
            this.text = text;
        }

        /** How text messages name it. */
        public String text() {
            return text;
        }
    }

    /**
     * @param texted the number that a text message would go to, whatever keeps it from going; null where none would be
     *     thought of
     * @param language of whoever asked
     */
    public record Ways(boolean isMailed, @Nullable PhoneNumber texted, boolean isPosted, boolean isCalled, Locale language) {}

    /** What would happen if they were told now; empty where nobody asked. */
    @Transactional(readOnly = true)
    public Optional<Ways> of(Case subject, Step step) {
        return requesters.find(subject.id()).map(requester -> {
            boolean isOnPaper = isOnPaper(subject);
            boolean isMailed = mailing(requester) != null && !isOnPaper;
            boolean isTexted = !isOnPaper && isTextable(subject, requester, step.what);
            PaperLetters letters = paper.getIfAvailable();
            PhoneCalls phone = calls.getIfAvailable();
            return new Ways(
                    isMailed,
                    isOnPaper ? null : texts.wanted(subject, requester).orElse(null),
                    !isMailed && !isTexted && letters != null && letters.reaches(subject.id()),
                    isCallable(step.what) && phone != null && phone.isCalled(subject, reached(subject, requester)),
                    Locale.of(requester.language()));
        });
    }

    boolean isMailed(Case subject, Requester requester) {
        return mailing(requester) != null && !isOnPaper(subject);
    }

    /** Whether what is not mailed goes on paper, if there is an address. */
    boolean isPosted(Case subject, Requester requester, String what) {
        return !UNSTAMPED.contains(what) && (isOnPaper(subject) || !isTextable(subject, requester, what));
    }

    boolean isCallable(String what) {
        return CALLED.contains(what);
    }

    PhoneCalls.Reached reached(Case subject, Requester requester) {
        boolean isReached = mailing(requester) != null || texts.number(subject, requester).isPresent();
        return isReached ? PhoneCalls.Reached.SOMEBODY : PhoneCalls.Reached.NOBODY;
    }

    /** Whether all goes on paper. */
    boolean isOnPaper(Case subject) {
        PaperLetters letters = paper.getIfAvailable();
        return letters != null && letters.isPreferred(subject.id());
    }

    /** Whether a text message tells it; what the law wants to be written is written all the same. */
    private boolean isTextable(Case subject, Requester requester, String what) {
        return (TEXTED.contains(what) || what.startsWith("decided."))
                && !acknowledges(subject, what)
                && texts.number(subject, requester).isPresent();
    }

    boolean acknowledges(Case subject, String what) {
        return (what.equals("opened") || what.equals("acknowledged")) && law.counts(subject);
    }

    static @Nullable EmailAddress mailing(Requester requester) {
        return EmailAddress.find(requester.email() == null ? "" : requester.email()).orElse(null);
    }
}

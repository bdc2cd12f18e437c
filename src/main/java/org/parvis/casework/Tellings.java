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

    /** What people are called for who want to be called. */
    private static final Set<String> CALLED = Set.of("asked", "decided.RESOLVED", "decided.DECLINED", "decided.FORWARDED");

    private final RequesterStore requesters;
    private final RequesterTexts texts;
    private final LegalClocks law;
    private final CaseKinds kinds;
    private final ObjectProvider<RequesterWishes> wishes;
    private final ObjectProvider<PhoneCalls> calls;

    Tellings(
            RequesterStore requesters,
            RequesterTexts texts,
            LegalClocks law,
            CaseKinds kinds,
            ObjectProvider<RequesterWishes> wishes,
            ObjectProvider<PhoneCalls> calls) {
        this.requesters = requesters;
        this.texts = texts;
        this.law = law;
        this.kinds = kinds;
        this.wishes = wishes;
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
        return find(subject).map(told -> {
            boolean isTexted = !told.isOnPaper() && told.isTexted(step.what, acknowledges(subject, step.what));
            return new Ways(
                    told.isMailed(),
                    told.isOnPaper() ? null : told.wanted(),
                    !told.isMailed() && !isTexted && told.wishes().hasAddress(),
                    isCallable(step.what)
                            && calls.stream().findAny().isPresent()
                            && told.wishes().isCalled(told.reached(), told.leftNumber()),
                    told.language());
        });
    }

    /** By which ways whoever asked is told now; empty where nobody did, and for whoever asks it no longer. */
    Optional<Told> find(Case subject) {
        return requesters.find(subject.id()).filter(_ -> kinds.get(subject.kind()).tellsRequester(subject)).map(requester -> {
            RequesterWishes source = wishes.getIfAvailable();
            RequesterWishes.Known known = source == null ? RequesterWishes.Known.NOTHING : source.of(subject.id());
            EmailAddress mail = EmailAddress.find(requester.email() == null ? "" : requester.email()).orElse(null);
            boolean isWanted = mail == null || known.wish() == RequesterWishes.Wish.TEXTS;
            PhoneNumber wanted = isWanted ? RequesterTexts.mobile(requester.phone()).orElse(null) : null;
            return new Told(requester, known, mail, wanted, wanted != null && texts.isReached(wanted) ? wanted : null);
        });
    }

    boolean isCallable(String what) {
        return CALLED.contains(what);
    }

    boolean acknowledges(Case subject, String what) {
        return (what.equals("opened") || what.equals("acknowledged")) && law.counts(subject);
    }
}

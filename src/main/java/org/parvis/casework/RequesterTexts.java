package org.parvis.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.SmsPreviews;
import org.parvis.messaging.SmsRefusals;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Refusal;
import org.parvis.shared.Tokens;
import org.parvis.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells by text message what cannot be mailed, or what somebody wants to be told so: to requesters who left a mobile
 * number and no address, or prefer text messages, that something is asked of them, that there is a message and that their
 * case was answered, in the words of whoever answers if they chose some; to the former the number and code of their case
 * too. Where the territory sends text messages.
 */
@Component
public class RequesterTexts {

    static final String ASKED = "asked";
    static final String MESSAGE = "message";
    static final String DECIDED = "decided";

    private final Outbox outbox;
    private final SmsLine line;
    private final SmsRefusals refusals;
    private final SmsPreviews previews;
    private final RequesterStore requesters;
    private final Acknowledgements acknowledgements;
    private final CaseLedger ledger;
    private final Words words;
    private final ObjectProvider<TextWishes> wishes;

    RequesterTexts(
            Outbox outbox,
            SmsLine line,
            SmsRefusals refusals,
            SmsPreviews previews,
            RequesterStore requesters,
            Acknowledgements acknowledgements,
            CaseLedger ledger,
            Words words,
            ObjectProvider<TextWishes> wishes) {
        this.previews = previews;
        this.wishes = wishes;
        this.outbox = outbox;
        this.line = line;
        this.refusals = refusals;
        this.requesters = requesters;
        this.acknowledgements = acknowledgements;
        this.ledger = ledger;
        this.words = words;
    }

    /** The number that whoever left these would get text messages at; empty where they would get none. */
    public Optional<PhoneNumber> number(@Nullable String email, @Nullable String phone) {
        boolean hasAddress = email != null && EmailAddress.find(email).isPresent();
        return hasAddress ? Optional.empty() : mobile(phone).filter(this::isReached);
    }

    void opened(Case subject, String code) {
        send(subject, "opened", number -> acknowledgements.admit(subject, number), language -> SmsPreviews.signsOnly(
                words.text(language, "casework.sms.opened", subject.number(), line.url("/suivi"), code)));
    }

    /**
     * The question stands on their page: an answer to the text message finds the case too.
     *
     * @param typed words in place of the usual ones; null for these
     */
    void asked(Case subject, @Nullable String typed) {
        tell(subject, ASKED, typed);
    }

    void message(Case subject, @Nullable String typed) {
        tell(subject, MESSAGE, typed);
    }

    void decided(Case subject, @Nullable String typed) {
        tell(subject, DECIDED, typed);
    }

    private void tell(Case subject, String what, @Nullable String typed) {
        send(subject, what, _ -> true, language -> {
            String link = requesters.newLink(subject.id(), ledger.now());
            return (typed == null || typed.isBlank() ? usual(subject, what, language) : typed.strip()) + tail(link);
        });
    }

    /** Our own words for a step, to which the link is added. */
    public String usual(Case subject, String what, Locale language) {
        return SmsPreviews.signsOnly(words.text(language, "casework.sms." + what, subject.number()));
    }

    /** What is added to the words of a text message about a step, with a stand-in as long as the link that will be made. */
    public String tail() {
        return tail("x".repeat(Tokens.LINK_LENGTH));
    }

    private String tail(String link) {
        return " " + line.url("/suivi/" + link);
    }

    /**
     * What is too long is said before anything is done.
     *
     * @throws Refusal where the words and the link take more parts than a text message may have
     */
    void check(@Nullable String typed) {
        if (typed != null && previews.of(typed.strip() + tail()).isTooLong()) {
            throw new Refusal("casework.refused.smsLong", OutgoingSms.MOST_PARTS);
        }
    }

    /** Where whoever asked is told of a step by text message; empty where they are not. */
    Optional<PhoneNumber> number(Case subject, Requester requester) {
        return wanted(subject, requester).filter(this::isReached);
    }

    /** The same, whatever keeps text messages from that number today. */
    Optional<PhoneNumber> wanted(Case subject, Requester requester) {
        Optional<PhoneNumber> mobile = mobile(requester.phone());
        boolean isOnly = EmailAddress.find(requester.email() == null ? "" : requester.email()).isEmpty();
        return mobile.filter(_ -> isOnly || wishes.stream().anyMatch(one -> one.wantsTexts(subject.id())));
    }

    private static Optional<PhoneNumber> mobile(@Nullable String phone) {
        return Optional.ofNullable(phone).flatMap(PhoneNumber::find).filter(PhoneNumber::isMobile);
    }

    private boolean isReached(PhoneNumber number) {
        return line.isOpen() && !refusals.isRefused(number);
    }

    private void send(Case subject, String what, Predicate<PhoneNumber> isAdmitted, Function<Locale, String> text) {
        requesters.find(subject.id()).ifPresent(requester -> number(subject, requester)
                .filter(isAdmitted)
                .ifPresent(number -> {
                    String key = "casework/" + subject.id() + "/" + what + "/" + subject.state().version() + "/sms";
                    String sent = text.apply(Locale.of(requester.language()));
                    outbox.send(OutgoingSms.of(number, key, sent).inThread(subject.number()));
                }));
    }
}

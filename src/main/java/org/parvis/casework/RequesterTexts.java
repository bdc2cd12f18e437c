package org.parvis.casework;

import java.util.Locale;
import java.util.Optional;
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
    static final String RETRACTED = "retracted";

    private final Outbox outbox;
    private final SmsLine line;
    private final SmsRefusals refusals;
    private final SmsPreviews previews;
    private final RequesterStore requesters;
    private final Acknowledgements acknowledgements;
    private final CaseLedger ledger;
    private final Words words;

    RequesterTexts(
            Outbox outbox,
            SmsLine line,
            SmsRefusals refusals,
            SmsPreviews previews,
            RequesterStore requesters,
            Acknowledgements acknowledgements,
            CaseLedger ledger,
            Words words) {
        this.previews = previews;
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

    void opened(Case subject, Told told, String code) {
        PhoneNumber number = told.texted();
        if (number != null && acknowledgements.admit(subject, number)) {
            send(subject, number, "opened", SmsPreviews.signsOnly(
                    words.text(told.language(), key(subject, "opened"), subject.number(), line.url("/suivi"), code)));
        }
    }

    /**
     * Tells whoever does not want letters of a step that stands on their page: an answer to the text message finds the case
     * too.
     *
     * @param typed words in place of the usual ones; null for these
     */
    void tell(Case subject, Told told, String what, @Nullable String typed) {
        PhoneNumber number = told.texted();
        if (number != null && !told.isOnPaper()) {
            String said = typed == null || typed.isBlank() ? usual(subject, what, told.language()) : typed.strip();
            send(subject, number, what, said + tail(requesters.newLink(subject.id(), ledger.now())));
        }
    }

    /** Our own words for a step, to which the link is added. */
    public String usual(Case subject, String what, Locale language) {
        return SmsPreviews.signsOnly(words.text(language, key(subject, what), subject.number()));
    }

    /** As its kind says it, where it has words of its own. */
    private String key(Case subject, String what) {
        return words.of(subject.kind(), "casework.sms." + what);
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

    static Optional<PhoneNumber> mobile(@Nullable String phone) {
        return Optional.ofNullable(phone).flatMap(PhoneNumber::find).filter(PhoneNumber::isMobile);
    }

    /** Whether nothing keeps text messages from a number today. */
    boolean isReached(PhoneNumber number) {
        return line.isOpen() && !refusals.isRefused(number);
    }

    private void send(Case subject, PhoneNumber to, String what, String text) {
        String key = "casework/" + subject.id() + "/" + what + "/" + subject.state().version() + "/sms";
        outbox.send(OutgoingSms.of(to, key, text).inThread(subject.number()));
    }
}

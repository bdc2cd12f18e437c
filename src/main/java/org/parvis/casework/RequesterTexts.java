package org.parvis.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.SmsPreviews;
import org.parvis.messaging.SmsRefusals;
import org.parvis.shared.PhoneNumber;
import org.parvis.web.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Tells by text message what cannot be mailed, or what somebody wants to be told so: to requesters who left a mobile
 * number and no address, or prefer text messages, that something is asked of them and that their case was answered; to
 * the former the number and code of their case too. Where the territory sends text messages.
 */
@Component
public class RequesterTexts {

    private final Outbox outbox;
    private final SmsLine line;
    private final SmsRefusals refusals;
    private final RequesterStore requesters;
    private final Acknowledgements acknowledgements;
    private final CaseLedger ledger;
    private final Words words;
    private final ObjectProvider<TextWishes> wishes;

    RequesterTexts(
            Outbox outbox,
            SmsLine line,
            SmsRefusals refusals,
            RequesterStore requesters,
            Acknowledgements acknowledgements,
            CaseLedger ledger,
            Words words,
            ObjectProvider<TextWishes> wishes) {
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
        return hasAddress ? Optional.empty() : mobile(phone);
    }

    void opened(Case subject, String code) {
        send(subject, "opened", number -> acknowledgements.admit(subject, number), () -> new Object[] {
            subject.number(), line.url("/suivi"), code
        });
    }

    /** The question stands on their page: an answer to the text message finds the case too. */
    void asked(Case subject) {
        send(subject, "asked", number -> true, () -> withLink(subject));
    }

    void decided(Case subject) {
        send(subject, "decided", number -> true, () -> withLink(subject));
    }

    private Object[] withLink(Case subject) {
        return new Object[] {subject.number(), line.url("/suivi/" + requesters.newLink(subject.id(), ledger.now()))};
    }

    /** Where whoever asked is told of a step by text message; empty where they are not. */
    Optional<PhoneNumber> number(Case subject, Requester requester) {
        return number(requester.email(), requester.phone())
                .or(() -> wishes.stream().anyMatch(one -> one.wantsTexts(subject.id())) ? mobile(requester.phone()) : Optional.empty());
    }

    private Optional<PhoneNumber> mobile(@Nullable String phone) {
        return Optional.ofNullable(phone)
                .flatMap(PhoneNumber::find)
                .filter(PhoneNumber::isMobile)
                .filter(number -> line.isOpen() && !refusals.isRefused(number));
    }

    private void send(
            Case subject,
            String what,
            Predicate<PhoneNumber> isAdmitted,
            Supplier<Object[]> facts) {
        requesters.find(subject.id()).ifPresent(requester -> number(subject, requester)
                .filter(isAdmitted)
                .ifPresent(number -> {
                    String text = words.text(Locale.of(requester.language()), "casework.sms." + what, facts.get());
                    String key = "casework/" + subject.id() + "/" + what + "/" + subject.state().version() + "/sms";
                    outbox.send(OutgoingSms.of(number, key, SmsPreviews.signsOnly(text)).inThread(subject.number()));
                }));
    }
}

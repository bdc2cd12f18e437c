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
import org.springframework.stereotype.Component;

/**
 * Tells by text message what cannot be mailed: to requesters who left a mobile number and no address, the number and code
 * of their case, and that it was answered; where the territory sends text messages.
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

    RequesterTexts(
            Outbox outbox,
            SmsLine line,
            SmsRefusals refusals,
            RequesterStore requesters,
            Acknowledgements acknowledgements,
            CaseLedger ledger,
            Words words) {
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
        return hasAddress || phone == null
                ? Optional.empty()
                : PhoneNumber.find(phone).filter(PhoneNumber::isMobile)
                        .filter(number -> line.isOpen() && !refusals.isRefused(number));
    }

    void opened(Case subject, String code) {
        send(subject, "opened", number -> acknowledgements.admit(subject, number), () -> new Object[] {
            subject.number(), line.url("/suivi"), code
        });
    }

    void decided(Case subject) {
        send(subject, "decided", number -> true, () -> new Object[] {
            subject.number(), line.url("/suivi/" + requesters.newLink(subject.id(), ledger.now()))
        });
    }

    private void send(
            Case subject,
            String what,
            Predicate<PhoneNumber> isAdmitted,
            Supplier<Object[]> facts) {
        requesters.find(subject.id()).ifPresent(requester -> number(requester.email(), requester.phone())
                .filter(isAdmitted)
                .ifPresent(number -> {
                    String text = words.text(Locale.of(requester.language()), "casework.sms." + what, facts.get());
                    String key = "casework/" + subject.id() + "/" + what + "/" + subject.state().version() + "/sms";
                    outbox.send(OutgoingSms.of(number, key, SmsPreviews.signsOnly(text)).inThread(subject.number()));
                }));
    }
}

package org.parvis.casework;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.PhoneNumber;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.springframework.stereotype.Component;

/**
 * How many acknowledgements one address or number gets: whoever reports without an account may type anybody's, and has
 * messages sent there. Beyond the limit the report is taken all the same; its receipt says what the message would say.
 */
@Component
class Acknowledgements {

    /** Agents and programs with a key answer for the addresses that they pass on. */
    private static final Set<CaseChannel> BY_STRANGERS = EnumSet.of(CaseChannel.WEB, CaseChannel.MOBILE, CaseChannel.KIOSK);

    private static final RateLimit A_DAY = new RateLimit("acknowledgement", 5, Duration.ofDays(1));

    /** A machine answers a mailbox once a day at most: two of them would write to each other for ever (RFC 3834). */
    private static final RateLimit MAILED = new RateLimit("acknowledgement-mailed", 1, Duration.ofDays(1));

    /** A text message costs money, and rings. */
    private static final RateLimit TEXTS_A_DAY = new RateLimit("acknowledgement-sms", 2, Duration.ofDays(1));

    private final RateLimits limits;
    private final LegalClocks law;

    Acknowledgements(RateLimits limits, LegalClocks law) {
        this.law = law;
        this.limits = limits;
    }

    /** The mail that tells a requester that their request has arrived. */
    enum Mail {
        /** Nobody said who asks: none is due (CRPA L112-8, R112-9-1). */
        NOBODY,
        /** There is nowhere to send it, or too many went there today. */
        NONE,
        /** Number and date: accusé d’enregistrement électronique. */
        AEE,
        /** With all that the law wants to be said: accusé de réception électronique. */
        ARE
    }

    /** Which mail goes, in the transaction that opens the case: counts it for the address. */
    Mail plan(Case subject, Requester requester) {
        EmailAddress address = EmailAddress.find(requester.email() == null ? "" : requester.email()).orElse(null);
        if (requester.name() == null && !requester.hasContact()) {
            return Mail.NOBODY;
        }
        if (address == null || !admit(subject, address)) {
            return Mail.NONE;
        }
        return law.sendsAtOnce(subject) ? Mail.ARE : Mail.AEE;
    }

    private boolean admit(Case subject, EmailAddress address) {
        RateLimit limit = ofMails(subject.channel());
        return limit == null || limits.allowsWithin(limit, mailbox(address.value()));
    }

    /** How many mails one mailbox gets for what comes by a channel; null for as many as come. */
    static @Nullable RateLimit ofMails(CaseChannel channel) {
        return channel == CaseChannel.EMAIL ? MAILED : BY_STRANGERS.contains(channel) ? A_DAY : null;
    }

    /** The same for a number and text messages. */
    static @Nullable RateLimit ofTexts(CaseChannel channel) {
        return BY_STRANGERS.contains(channel) ? TEXTS_A_DAY : null;
    }

    /** The same for a number. */
    boolean admit(Case subject, PhoneNumber number) {
        RateLimit limit = ofTexts(subject.channel());
        return limit == null || limits.allowsWithin(limit, number.international());
    }

    /** What stands behind a plus ends in the same mailbox. */
    static String mailbox(String address) {
        return address.replaceFirst("\\+[^@]*@", "@");
    }
}

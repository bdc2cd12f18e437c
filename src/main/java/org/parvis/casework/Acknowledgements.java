package org.parvis.casework;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
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
    private static final Set<CaseChannel> BY_STRANGERS = EnumSet.of(CaseChannel.WEB, CaseChannel.MOBILE);

    private static final RateLimit A_DAY = new RateLimit("acknowledgement", 5, Duration.ofDays(1));

    /** A text message costs money, and rings. */
    private static final RateLimit TEXTS_A_DAY = new RateLimit("acknowledgement-sms", 2, Duration.ofDays(1));

    private final RateLimits limits;

    Acknowledgements(RateLimits limits) {
        this.limits = limits;
    }

    /** Counts one for this address, in the transaction that opens the case, and says whether it may go. */
    boolean admit(Case subject, EmailAddress address) {
        return !BY_STRANGERS.contains(subject.channel()) || limits.allowsWithin(A_DAY, mailbox(address.value()));
    }

    /** The same for a number. */
    boolean admit(Case subject, PhoneNumber number) {
        return !BY_STRANGERS.contains(subject.channel()) || limits.allowsWithin(TEXTS_A_DAY, number.international());
    }

    /** What stands behind a plus ends in the same mailbox. */
    private static String mailbox(String address) {
        return address.replaceFirst("\\+[^@]*@", "@");
    }
}

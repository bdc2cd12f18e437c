package org.parvis.messaging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.parvis.messaging.sms.arrival.SmsArrivals;
import org.parvis.messaging.sms.delivery.SmsRefusalStore;
import org.parvis.shared.PhoneNumber;
import org.parvis.territory.Territories;
import org.parvis.web.RateLimit;
import org.parvis.web.RateLimits;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of the territory in scope to which no text message goes any more, because STOP came from them. Kept as a keyed
 * hash, for three years (CNIL: at least three years for who objects), or until START comes.
 */
@Service
public class SmsRefusals {

    /** How long a refusal holds that nobody takes back. */
    public static final Period HOLDS = Period.ofYears(3);

    /** The one text message that still goes: it says that there will be no more. */
    public static final String LAST_WORD = "messaging/sms-stop/";

    /** Senders can be invented: a flood of STOP must not use up what the territory pays for. Refusals hold all the same. */
    private static final RateLimit CONFIRMED = new RateLimit("sms-stop", 60, Duration.ofHours(1));

    private final SmsRefusalStore store;
    private final SmsLine line;
    private final Outbox outbox;
    private final Territories territories;
    private final Words words;
    private final RateLimits limits;
    private final Clock clock;

    SmsRefusals(
            SmsRefusalStore store,
            SmsLine line,
            Outbox outbox,
            Territories territories,
            Words words,
            RateLimits limits,
            Clock clock) {
        this.store = store;
        this.line = line;
        this.outbox = outbox;
        this.territories = territories;
        this.words = words;
        this.limits = limits;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isRefused(PhoneNumber number) {
        return store.find(Set.of(number.international())).containsKey(number.international());
    }

    /** Since when these numbers refuse; only those that do. */
    @Transactional(readOnly = true)
    public Map<String, Instant> since(Collection<String> numbers) {
        return store.find(numbers);
    }

    /**
     * Does what a text message asks. A refusal is confirmed once, at most once a day, to numbers that we wrote to lately:
     * whoever was never written to has nothing to be told.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void heed(PhoneNumber number, ReceivedSms.Wish wish) {
        switch (wish) {
            case STOP -> {
                if (store.add(number.international(), clock.instant()) && mayConfirm(number)) {
                    confirm(number);
                }
            }
            case START -> store.remove(number.international());
            case NONE -> {}
        }
    }

    private boolean mayConfirm(PhoneNumber number) {
        return number.isMobile()
                && line.isOpen()
                && store.wasWrittenTo(number.international(), clock.instant().minus(SmsArrivals.TALK))
                && limits.allowsWithin(CONFIRMED, "");
    }

    private void confirm(PhoneNumber number) {
        String text = words.text(territories.current().language(), "messaging.sms.refused");
        String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        outbox.send(OutgoingSms.of(number, LAST_WORD + store.hash(number.international()) + "/" + day, SmsPreviews.signsOnly(text)));
    }
}

package org.parvis.messaging.sms.arrival;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.parvis.messaging.ReceivedSms;
import org.parvis.messaging.SmsReader;
import org.parvis.messaging.SmsRefusals;
import org.parvis.messaging.sms.gateway.SmsArrival;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.shared.FailureKind;
import org.parvis.shared.InTerritory;
import org.parvis.shared.PhoneNumber;
import org.parvis.shared.Printable;
import org.parvis.shared.Tokens;
import org.parvis.web.Site;
import org.parvis.territory.Territories;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes text messages that people send, each once, for the territory that is meant: the one whose number it came to, else
 * the one that wrote last to its sender, else the only one of the instance that has text messages.
 */
@Component
public class SmsArrivals implements SmsArrival.Listener {

    /** An answer to something older is no answer any more. */
    public static final Duration TALK = Duration.ofDays(30);

    /** A long text goes on without the parts that have not come after so long. */
    static final Duration PATIENCE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(SmsArrivals.class);
    /** Signs of a part that can be kept with others (ten times what fits into one); more is a text by itself. */
    private static final int LONGEST_PART = 1_000;

    private static final int LONGEST = 10_000;
    private static final int LONGEST_SENDER = 30;

    private final SmsPieceStore pieces;
    private final SmsSettings settings;
    private final Territories territories;
    private final SmsRefusals refusals;
    private final ObjectProvider<SmsReader> reader;
    private final TransactionTemplate apart;
    private final Clock clock;

    SmsArrivals(
            SmsPieceStore pieces,
            SmsSettings settings,
            Territories territories,
            SmsRefusals refusals,
            ObjectProvider<SmsReader> reader,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.pieces = pieces;
        this.settings = settings;
        this.territories = territories;
        this.refusals = refusals;
        this.reader = reader;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** The provider of what somebody hands in where they are: the territory in scope is meant. */
    public static final String HANDED = "handed";

    /** @throws SmsArrival.ForNobody where no territory is meant by it */
    @Override
    public void accept(String provider, SmsArrival arrival) {
        SmsArrival.Part part = arrival.part();
        if (part == null || arrival.words().length() > LONGEST_PART) {
            take(provider, arrival, () -> {});
            return;
        }
        Optional<String> whole = apart.execute(_ -> pieces.keep(provider, arrival, part));
        if (whole != null) {
            whole.ifPresent(words -> finish(provider, new SmsArrival("", arrival.from(), arrival.to(), words, part), part));
        }
    }

    /** Takes long texts of which a part does not come, and parts that came after the rest was taken. */
    void takeLate() {
        pieces.listLate(clock.instant().minus(PATIENCE)).forEach(late -> {
            SmsArrival.Part part = late.text().part();
            try {
                if (part != null) {
                    finish(late.provider(), late.text(), part);
                }
            } catch (RuntimeException e) {
                LOG.warn("A text message of which a part is missing could not be taken: {}", FailureKind.of(e));
            }
        });
    }

    /** Its parts are taken with it or not at all: whoever broke down in between would take it again. */
    private void finish(String provider, SmsArrival whole, SmsArrival.Part part) {
        Runnable taken = () -> pieces.markTaken(provider, whole, part);
        try {
            take(provider, whole, taken);
        } catch (SmsArrival.ForNobody e) {
            apart.executeWithoutResult(_ -> taken.run());
            throw e;
        }
    }

    /** @param alongside what is written in the same transaction */
    private void take(String provider, SmsArrival arrival, Runnable alongside) {
        String from = sender(arrival.from());
        Optional<PhoneNumber> number = PhoneNumber.find(from);
        String words = Printable.text(arrival.words());
        String kept = words.isEmpty() ? "—" : words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        UUID territory = (provider.equals(HANDED) ? Optional.of(InTerritory.current()) : territory(arrival, number))
                .orElseThrow(SmsArrival.ForNobody::new);
        Instant now = clock.instant();
        ReceivedSms sms = new ReceivedSms(
                keys(provider, arrival, from, now),
                number.map(PhoneNumber::international).orElse(from),
                number.orElse(null),
                Printable.text(kept),
                SmsWord.of(kept),
                now);
        InTerritory.run(territory, () -> apart.executeWithoutResult(_ -> {
            take(sms);
            alongside.run();
        }));
    }

    private void take(ReceivedSms sms) {
        boolean isNew = reader.stream().allMatch(one -> one.take(sms));
        // Who wrote STOP, START, STOP within two minutes means the last one, though it looks like the first come again.
        boolean counts = isNew || sms.wish() == ReceivedSms.Wish.STOP;
        if (counts && sms.number() != null) {
            refusals.heed(sms.number(), sms.wish());
        }
    }

    /** Whole international numbers come without a plus, over SMPP and from some over HTTP. */
    private static String sender(String typed) {
        String plain = Printable.line(typed, LONGEST_SENDER);
        return plain.matches("[1-9]\\d{9,14}") ? "+" + plain : plain;
    }

    private Optional<UUID> territory(SmsArrival arrival, Optional<PhoneNumber> from) {
        Optional<UUID> addressed = settings.territoryOf(arrival.to()).flatMap(territories::findBySlug).map(Site::id);
        return addressed
                .or(() -> from.flatMap(one -> pieces.findWriter(one.international(), clock.instant().minus(TALK))))
                .or(pieces::findOnlyAccount);
    }

    /** The provider's name for it; else who wrote what in which minute, as it may come again within the next. */
    private static List<String> keys(String provider, SmsArrival arrival, String from, Instant now) {
        if (!arrival.ref().isBlank()) {
            return List.of("ref:" + provider + ":" + Printable.line(arrival.ref(), 200));
        }
        String what = "text:" + Tokens.hash(from.toLowerCase(Locale.ROOT) + "\n" + arrival.words()) + ":";
        long minute = now.getEpochSecond() / 60;
        return Stream.of(minute, minute - 1).map(each -> what + each).toList();
    }
}

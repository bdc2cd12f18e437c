package org.parvis.messaging.sms.gateway;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.parvis.messaging.sms.gateway.SmsGateway.Handover;
import org.parvis.messaging.sms.gateway.SmsGateway.Sms;
import org.parvis.messaging.sms.gateway.SmsGateway.Unreachable;
import org.parvis.shared.Breaker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One provider, or two that share the work. Where one cannot be reached or has too much to do the other is asked at
 * once; never after a line that broke in the middle, as the message may be on its way.
 */
public final class SmsProviders implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SmsProviders.class);

    /** A provider by the name that parts are kept under. */
    public record Provider(String name, SmsGateway gateway, Breaker breaker) {

        public Provider(String name, SmsGateway gateway) {
            this(name, gateway, new Breaker());
        }
    }

    /** What became of a message, and with whom. */
    public record Handed(String provider, Handover handover) {}

    private final List<Provider> providers;
    private final ProviderShares shares;

    public SmsProviders(List<Provider> providers, Clock clock) {
        if (providers.isEmpty() || providers.size() > 2) {
            throw new IllegalArgumentException("One provider or two");
        }
        this.providers = List.copyOf(providers);
        this.shares = new ProviderShares(clock);
    }

    public void start() {
        providers.forEach(provider -> provider.gateway().start());
    }

    /** Whether any of them may be tried now. */
    public boolean isOpen() {
        return providers.stream().anyMatch(provider -> !provider.breaker().isOpen());
    }

    public Handed hand(Sms sms) throws Unreachable {
        Unreachable failure = new Unreachable("every provider is left alone for a moment");
        @Nullable Handed putOff = null;
        for (int index : order()) {
            Provider provider = providers.get(index);
            if (provider.breaker().isOpen()) {
                continue;
            }
            try {
                Handed handed = new Handed(provider.name(), tried(index, sms));
                if (!(handed.handover() instanceof Handover.PutOff) || !handed.handover().refs().isEmpty()) {
                    return handed;
                }
                putOff = handed;
            } catch (Unreachable e) {
                failure = e;
            }
        }
        if (putOff == null) {
            throw failure;
        }
        return putOff;
    }

    private Handover tried(int index, Sms sms) throws Unreachable {
        Provider provider = providers.get(index);
        long start = System.nanoTime();
        try {
            Handover handover = provider.gateway().hand(sms);
            switch (handover) {
                case Handover.Accepted accepted -> {
                    provider.breaker().succeeded();
                    shares.went(index, Duration.ofNanos(System.nanoTime() - start));
                }
                case Handover.Refused refused -> provider.breaker().succeeded();
                case Handover.PutOff later -> shares.failed(index);
                case Handover.Broken broken -> failed(index, broken.problem());
            }
            return handover;
        } catch (Unreachable e) {
            failed(index, String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private void failed(int index, String problem) {
        shares.failed(index);
        if (providers.get(index).breaker().failed()) {
            LOG.warn("The {} provider of text messages fails: {}", providers.get(index).name(), problem);
        }
    }

    /** Whom to ask first, by lot and by their shares. */
    private List<Integer> order() {
        if (providers.size() == 1) {
            return List.of(0);
        }
        List<Integer> order = List.of(0, 1);
        return ThreadLocalRandom.current().nextInt(100) < shares.ofFirst() ? order : order.reversed();
    }

    @Override
    public void close() {
        providers.forEach(provider -> provider.gateway().close());
    }
}

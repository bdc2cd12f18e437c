package org.parvis.messaging.sms.delivery;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.database.WorkLoops;
import org.parvis.messaging.sms.arrival.SmsArrivals;
import org.parvis.messaging.sms.gateway.HttpSmsGateway;
import org.parvis.messaging.sms.gateway.SmppSmsGateway;
import org.parvis.messaging.sms.gateway.SmsArrival;
import org.parvis.messaging.sms.gateway.SmsProviders;
import org.parvis.messaging.sms.gateway.SmsProviders.Provider;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.messaging.sms.simulator.SimulatedProvider;
import org.parvis.shared.OutboundGuard;
import org.parvis.territory.Territories;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way out for text messages, as this instance is set up: its providers, else in a demonstration a simulated one,
 * else none, and modules know that nothing can be sent ({@link org.parvis.messaging.SmsLine}).
 */
@Component
@EnableConfigurationProperties(SmsSettings.class)
public class SmsDelivery implements SmartLifecycle {

    private final boolean isSetUp;
    private final @Nullable SmsRounds rounds;
    private final @Nullable SimulatedProvider simulated;
    private volatile boolean running;

    SmsDelivery(
            SmsStore store,
            SmsReceiptStore outcomes,
            SmsAccountStore accounts,
            SmsLimits limits,
            SmsReceipts receipts,
            ObjectProvider<SmsArrivals> arrivals,
            Territories territories,
            SmsSettings settings,
            WorkLoops loops,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${parvis.demo:false}") boolean demo,
            @Value("${parvis.jobs.enabled:true}") boolean works) {
        settings.check();
        this.isSetUp = settings.isConfigured() || demo;
        boolean sends = works && settings.workers() > 0;
        this.simulated = sends && demo && !settings.isConfigured() ? SimulatedProvider.start(receipts, later(arrivals)) : null;
        List<Provider> providers = sends ? providers(settings, receipts, later(arrivals)) : List.of();
        this.rounds = providers.isEmpty()
                ? null
                : new SmsRounds(
                        new SmsRound.Tools(
                                loops.queue("messaging.sms_queue"),
                                store,
                                outcomes,
                                accounts,
                                limits,
                                receipts,
                                territories,
                                new SmsProviders(providers, clock),
                                transaction,
                                events,
                                clock),
                        settings.workers());
    }

    /** Whoever takes what people send may write to them, through here: found when the first comes. */
    private static SmsArrival.Listener later(ObjectProvider<SmsArrivals> arrivals) {
        return (provider, arrival) -> arrivals.getObject().accept(provider, arrival);
    }

    private List<Provider> providers(SmsSettings settings, SmsReceipts receipts, SmsArrival.Listener arrivals) {
        if (simulated != null) {
            return List.of(new Provider("first", simulated.gateway()));
        }
        List<Provider> providers = new ArrayList<>();
        for (String name : List.of("first", "second")) {
            settings.find(name)
                    .filter(provider -> provider.kind() != null)
                    .ifPresent(provider -> providers.add(new Provider(
                            name,
                            provider.kind() == SmsSettings.Kind.SMPP
                                    ? new SmppSmsGateway(name, provider, receipts, arrivals)
                                    : new HttpSmsGateway(provider, new OutboundGuard(settings.allowPrivate())))));
        }
        return providers;
    }

    /** Whether this instance has a provider: on another node perhaps. */
    public boolean isSetUp() {
        return isSetUp;
    }

    /** Has this node look into the queue as soon as the current transaction has committed. */
    public void nudgeAfterCommit() {
        if (rounds != null) {
            rounds.nudgeAfterCommit();
        }
    }

    @Override
    public void start() {
        running = true;
        if (rounds != null) {
            rounds.start();
        }
    }

    @Override
    public void stop() {
        running = false;
        if (rounds != null) {
            rounds.close();
        }
        if (simulated != null) {
            simulated.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

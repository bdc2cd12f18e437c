package org.parvis.messaging.sms.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.parvis.messaging.sms.gateway.SmppSmsGateway;
import org.parvis.messaging.sms.gateway.SmsArrival;
import org.parvis.messaging.sms.gateway.SmsGateway;
import org.parvis.messaging.sms.gateway.SmsReceipt;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.shared.Tokens;

/** The provider of a demonstration: a simulator within, reached over the real protocol. Nothing leaves the machine. */
public final class SimulatedProvider implements AutoCloseable {

    private static final String TOWN_HALL = "38000";

    private final SmppSimulator simulator;
    private final SmsGateway gateway;

    private SimulatedProvider(SmppSimulator simulator, SmsGateway gateway) {
        this.simulator = simulator;
        this.gateway = gateway;
    }

    public static SimulatedProvider start(SmsReceipt.Listener receipts, SmsArrival.Listener arrivals) {
        try {
            String password = Tokens.link().substring(0, 8);
            SmppSimulator simulator = SmppSimulator.start(0, password);
            return new SimulatedProvider(
                    simulator,
                    new SmppSmsGateway(
                            "first",
                            SmsSettings.Provider.smpp("127.0.0.1", simulator.port(), password),
                            receipts,
                            arrivals));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text message from somebody's phone. */
    public void text(String from, String words) {
        simulator.text(from, TOWN_HALL, words);
    }

    public SmsGateway gateway() {
        return gateway;
    }

    @Override
    public void close() {
        simulator.close();
    }
}

package org.parvis.messaging.sms.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.parvis.messaging.sms.gateway.SmppSmsGateway;
import org.parvis.messaging.sms.gateway.SmsGateway;
import org.parvis.messaging.sms.gateway.SmsReceipt;
import org.parvis.messaging.sms.gateway.SmsSettings;
import org.parvis.shared.Tokens;

/** The provider of a demonstration: a simulator within, reached over the real protocol. Nothing leaves the machine. */
public final class SimulatedProvider implements AutoCloseable {

    private final SmppSimulator simulator;
    private final SmsGateway gateway;

    private SimulatedProvider(SmppSimulator simulator, SmsGateway gateway) {
        this.simulator = simulator;
        this.gateway = gateway;
    }

    public static SimulatedProvider start(SmsReceipt.Listener receipts) {
        try {
            String password = Tokens.link().substring(0, 8);
            SmppSimulator simulator = SmppSimulator.start(0, password);
            return new SimulatedProvider(
                    simulator,
                    new SmppSmsGateway("first", SmsSettings.Provider.smpp("127.0.0.1", simulator.port(), password), receipts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SmsGateway gateway() {
        return gateway;
    }

    @Override
    public void close() {
        simulator.close();
    }
}

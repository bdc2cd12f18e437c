package org.parvis.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.parvis.messaging.sms.simulator.HttpSmsSimulator;
import org.parvis.messaging.sms.simulator.SimulatedPhone;
import org.parvis.messaging.sms.simulator.SmppSimulator;
import org.parvis.shared.PhoneNumber;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Two providers of text messages that reach nobody, to try settings with. */
@Command(
        name = "sms-simulator",
        description = {
            "Simulate providers of text messages on this machine, over SMPP and over HTTP, until it is stopped.",
            "Nothing reaches anybody; some numbers stand for what can become of a message (docs/operations/sms.md).",
            "A line typed in, as in 0639984012 STOP, is a text message that this phone sends, over SMPP."
        },
        mixinStandardHelpOptions = true)
final class SmsSimulatorCommand implements Callable<Integer> {

    @Option(
            names = "--smpp-port",
            paramLabel = "N",
            defaultValue = "2775",
            converter = Port.class,
            description = "Port of the SMPP provider (default: ${DEFAULT-VALUE}).")
    private int smppPort = 2775;

    @Option(
            names = "--http-port",
            paramLabel = "N",
            defaultValue = "2780",
            converter = Port.class,
            description = "Port of the HTTP provider (default: ${DEFAULT-VALUE}).")
    private int httpPort = 2780;

    @Option(
            names = "--secret",
            paramLabel = "S",
            defaultValue = "simulated",
            description = "Password over SMPP, and secret sent with receipts over HTTP (default: ${DEFAULT-VALUE}).")
    private String secret = "simulated";

    @Option(
            names = "--number",
            paramLabel = "N",
            defaultValue = "38000",
            description = "The number that phones write to (default: ${DEFAULT-VALUE}).")
    private String number = "38000";

    @Option(
            names = "--receipts",
            paramLabel = "URL",
            description = "Where receipts over HTTP go: https://SITE/sms/accuses/second. Without it there are none.")
    private Optional<URI> receipts = Optional.empty();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (SmppSimulator smpp = SmppSimulator.start(smppPort, secret);
                HttpSmsSimulator http = HttpSmsSimulator.start(httpPort, receipts.orElse(null), secret)) {
            System.out.println("SMPP: 127.0.0.1:" + smpp.port() + ", password " + secret);
            System.out.println("HTTP: " + http.address());
            for (SimulatedPhone phone : SimulatedPhone.values()) {
                System.out.println("  " + phone.number() + "  " + phone.name().toLowerCase(Locale.ROOT));
            }
            phones(smpp);
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /** What is typed in comes from phones; without a terminal nothing does. */
    private void phones(SmppSimulator smpp) throws IOException {
        BufferedReader typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = typed.readLine(); line != null; line = typed.readLine()) {
            String[] parts = line.strip().split("\\s+", 2);
            Optional<PhoneNumber> from = PhoneNumber.find(parts[0]);
            if (parts.length < 2 || from.isEmpty()) {
                System.out.println("A number and words, as in: 0639984012 Bonjour");
                continue;
            }
            boolean isTaken = smpp.text(from.get().international(), number, parts[1]);
            System.out.println(isTaken ? "Taken." : "Nobody took it: is Parvis connected, and does a territory send text messages?");
        }
    }
}

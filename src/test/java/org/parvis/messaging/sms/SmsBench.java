package org.parvis.messaging.sms;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.parvis.Parvis;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.messaging.sms.simulator.SmppSimulator;
import org.parvis.shared.InTerritory;
import org.parvis.shared.PhoneNumber;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.parvis.web.Visitor;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Text messages per second, from the transaction that writes each, through SMPP, to the receipt that ends it. Run by
 * {@code bench/sms}.
 */
final class SmsBench {

    private static final int WRITERS = 16;
    private static final int ROUNDS = 4;

    private SmsBench() {}

    public static void main(String[] arguments) throws Exception {
        int messages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3_000;
        Path data = Files.createTempDirectory("parvis-bench");
        try (SmppSimulator simulator = SmppSimulator.start(0, "bench")) {
            simulator.countOnly();
            try (ConfigurableApplicationContext parvis = new SpringApplicationBuilder(Parvis.class)
                    .properties(
                            "parvis.database.data=" + data,
                            "parvis.smtp.workers=0",
                            "parvis.sms.first.kind=SMPP",
                            "parvis.sms.first.host=127.0.0.1",
                            "parvis.sms.first.port=" + simulator.port(),
                            "parvis.sms.first.user=bench",
                            "parvis.sms.first.password=bench",
                            "parvis.origin=http://localhost:8080",
                            "server.port=0")
                    .run()) {
                measure(parvis, messages, simulator);
            }
        }
    }

    private static void measure(ConfigurableApplicationContext parvis, int messages, SmppSimulator simulator) throws Exception {
        Territory territory = parvis.getBean(Territories.class)
                .create("bench" + UUID.randomUUID().toString().substring(0, 6), "Ville de Banc");
        InTerritory.run(territory.id(), () -> parvis.getBean(SmsLine.class)
                .change(SmsAccount.of("VilleBanc", null, 10_000_000, BigDecimal.ONE), Visitor.NOBODY));
        double[] handed = new double[ROUNDS];
        double[] settled = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long before = simulator.taken();
            long start = System.nanoTime();
            write(parvis, territory, messages, round);
            waitFor(() -> simulator.taken() - before >= messages);
            handed[round] = messages * 1e9 / (System.nanoTime() - start);
            waitFor(() -> underWay(parvis, territory) == 0);
            settled[round] = messages * 1e9 / (System.nanoTime() - start);
            System.out.printf(
                    Locale.ROOT, "round %d: %.0f/s handed over, %.0f/s with their receipts%n", round, handed[round], settled[round]);
        }
        System.out.printf(
                Locale.ROOT,
                "sms %.0f/s handed over, %.0f/s with their receipts (medians, first round thrown away; bar: 360/s)%n",
                median(handed), median(settled));
    }

    private static void write(ConfigurableApplicationContext parvis, Territory territory, int messages, int round) {
        Outbox outbox = parvis.getBean(Outbox.class);
        TransactionTemplate transaction = parvis.getBean(TransactionTemplate.class);
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < messages; i++) {
                // Nobody is sent more than they may get in an hour.
                PhoneNumber to = PhoneNumber.find("+3361%07d".formatted(round * 1_000_000 + i)).orElseThrow();
                writers.submit(() -> InTerritory.run(
                        territory.id(),
                        () -> transaction.executeWithoutResult(status -> outbox.send(OutgoingSms.of(
                                to, UUID.randomUUID().toString(), "S-2026-000412 : votre demande est enregistrée. Suivi : https://banc.example/suivi code ABCD-EFGH")))));
            }
        }
    }

    private static long underWay(ConfigurableApplicationContext parvis, Territory territory) {
        return InTerritory.call(territory.id(), () -> parvis.getBean(JdbcClient.class)
                .sql("select count(*) from messaging.message where state in ('CREATED', 'SENDING')")
                .query(Long.class)
                .single());
    }

    private static void waitFor(BooleanSupplier done) throws InterruptedException {
        long patience = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!done.getAsBoolean() && System.nanoTime() < patience) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.copyOfRange(values, 1, values.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

package org.parvis.messaging;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.parvis.Parvis;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.parvis.territory.Territories;
import org.parvis.territory.Territory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Mails per second through the outbox, from the transaction that writes each to the server that takes it, against bare
 * loops that hand the same mail to the same server. Run by {@code bench/outbox}.
 */
final class OutboxBench {

    private static final int WRITERS = 16;

    private final int mails;
    private final MailSink sink;

    private OutboxBench(int mails, MailSink sink) {
        this.mails = mails;
        this.sink = sink;
    }

    public static void main(String[] arguments) throws Exception {
        int mails = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5_000;
        Path data = Files.createTempDirectory("parvis-bench");
        try (MailSink sink = new MailSink();
                ConfigurableApplicationContext parvis = new SpringApplicationBuilder(Parvis.class)
                        .properties(
                                "parvis.database.data=" + data,
                                "parvis.smtp.host=127.0.0.1",
                                "parvis.smtp.port=" + sink.port(),
                                "parvis.origin=http://localhost:8080",
                                "server.port=0")
                        .run()) {
            new OutboxBench(mails, sink).compare(parvis);
        }
    }

    private void compare(ConfigurableApplicationContext parvis) throws Exception {
        Territory territory = parvis.getBean(Territories.class)
                .create("bench" + UUID.randomUUID().toString().substring(0, 6), "Ville de Banc");
        double[] one = new double[4];
        double[] four = new double[4];
        double[] outbox = new double[4];
        for (int round = 0; round < one.length; round++) {
            one[round] = bare(1);
            outbox[round] = outbox(parvis, territory);
            four[round] = bare(4);
            System.out.printf(
                    Locale.ROOT, "round %d: bare loop %.0f/s, 4 bare loops %.0f/s, outbox %.0f/s%n",
                    round, one[round], four[round], outbox[round]);
        }
        System.out.printf(
                Locale.ROOT,
                "outbox %.0f/s; ÷ bare loop %.2f; ÷ 4 bare loops %.2f (medians, first round thrown away)%n",
                median(outbox), ratio(outbox, one), ratio(outbox, four));
    }

    /** The same mail over kept connections, nothing else. */
    private double bare(int connections) throws Exception {
        Properties properties = new Properties();
        Session session = Session.getInstance(properties);
        long before = sink.taken();
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                threads.submit(() -> {
                    bareLoop(session, mails / connections);
                    return null;
                });
            }
        }
        return rate(sink.taken() - before, start);
    }

    private void bareLoop(Session session, int count) throws MessagingException {
        Letterhead from = new Letterhead("Ville de Banc", "ville@banc.example", null, "http://localhost", "");
        MailPage page = new MailPage(text(), from, null, "");
        try (Transport line = session.getTransport("smtp")) {
            line.connect("127.0.0.1", sink.port(), null, null);
            MessageContent content = new MessageContent(PlainMail.of(page), "<p>" + PlainMail.of(page) + "</p>", null);
            for (int i = 0; i < count; i++) {
                MimeMessage mail = MailComposer.compose(
                        session,
                        from,
                        new StoredMessage(Ids.next(), "awa@exemple.fr", "Votre signalement", null, content, Instant.now()));
                line.sendMessage(mail, mail.getAllRecipients());
            }
        }
    }

    /** One transaction a mail, as acts write them; timed until the server has taken the last. */
    private double outbox(ConfigurableApplicationContext parvis, Territory territory) throws Exception {
        Outbox outbox = parvis.getBean(Outbox.class);
        TransactionTemplate transaction = parvis.getBean(TransactionTemplate.class);
        long before = sink.taken();
        long start = System.nanoTime();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < mails; i++) {
                writers.submit(() -> InTerritory.run(
                        territory.id(),
                        () -> transaction.executeWithoutResult(status -> outbox.send(OutgoingMessage.of(
                                EmailAddress.of("awa@exemple.fr"), UUID.randomUUID().toString(), text())))));
            }
        }
        long patience = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (sink.taken() - before < mails && System.nanoTime() < patience) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        return rate(sink.taken() - before, start);
    }

    private static MessageText text() {
        return MessageText.in(Locale.FRENCH)
                .subject("Votre signalement S-2026-000412")
                .greeting("Bonjour,")
                .paragraph("Nous avons bien reçu votre signalement. Le service de la voirie s’en occupe.")
                .fact("Numéro", "S-2026-000412")
                .fact("Délai", "3 jours ouvrés")
                .button("Suivre le signalement", "/suivi/" + Tokens.link())
                .reason("Vous recevez ce message parce que vous avez donné cette adresse.")
                .build();
    }

    private static double rate(long count, long start) {
        return count * 1e9 / (System.nanoTime() - start);
    }

    private static double ratio(double[] ours, double[] theirs) {
        double[] ratios = new double[ours.length];
        Arrays.setAll(ratios, i -> ours[i] / theirs[i]);
        return median(ratios);
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.copyOfRange(values, 1, values.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}

package org.parvis.participation.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseChannel;
import org.parvis.messaging.Bounces;
import org.parvis.messaging.TestRelay;
import org.parvis.relation.IdentifierKind;
import org.parvis.relation.PersonDraft;
import org.parvis.relation.PersonDraft.Stated;
import org.parvis.relation.PersonKind;
import org.parvis.relation.Persons;
import org.parvis.relation.Proof;
import org.parvis.relation.TestVisitor;
import org.parvis.relation.consent.Consents;
import org.parvis.relation.consent.Purpose;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** Letters reach everybody once, whatever stops in the middle, by real mail that ends in one click. */
class MailingIT extends TownWithLetters {

    private static final int MANY = 600;

    @Autowired
    private TestRelay relay;

    @Autowired
    private Bounces bounces;

    @Autowired
    private Persons persons;

    @Autowired
    private Consents consents;

    @Test
    void goOnWhereACrashStoppedThem() throws Exception {
        crowd();
        String letter = sent("");
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<Integer> crashing = other.submit((Callable<Integer>) this::send);
            await().until(() -> letter(letter).course().copies() > 0);
            in(town, () -> jdbc.sql("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where usename = current_user and datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'
                    """).query((row, n) -> true).list());
            try {
                crashing.get();
            } catch (ExecutionException e) {
                assertThat(letter(letter).state()).as("stopped in the middle").isEqualTo(Letter.State.SENDING);
            }
        }
        send();
        assertOnceEach(letter);
    }

    @Test
    void areSentOnceByTwoNodes() throws Exception {
        crowd();
        String letter = sent("");
        try (var nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> four = IntStream.range(0, 4).<Callable<Integer>>mapToObj(_ -> this::send).toList();
            for (Future<Integer> one : nodes.invokeAll(four)) {
                one.get();
            }
        }
        send();
        assertOnceEach(letter);
    }

    /** Other tests wait for their mails behind these. */
    @AfterEach
    void empty() {
        in(town, () -> jdbc.sql("delete from messaging.queue where territory_id = ?").param(town.id()).update());
    }

    private void crowd() {
        in(town, () -> {
            for (int i = 0; i < MANY; i++) {
                UUID id = Ids.next();
                jdbc.sql("insert into participation.subscriber (territory_id, id, email, language) values (?, ?, ?, 'fr')")
                        .params(town.id(), id, "habitant" + i + "@habitants.example")
                        .update();
                jdbc.sql("insert into participation.subscription (territory_id, id, subscriber_id, way, asked_at, confirmed_at) values (?, ?, ?, 'LINK', now(), now())")
                        .params(town.id(), Ids.next(), id)
                        .update();
            }
        });
    }

    private void assertOnceEach(String letter) {
        assertThat(letter(letter).course()).extracting(Letter.Course::state, Letter.Course::copies).containsExactly(Letter.State.SENT, MANY);
        assertThat(count("letter_copy")).isEqualTo(MANY);
        List<Long> mails = InTerritory.call(town.id(), () -> jdbc.sql("""
                select count(*) from messaging.message where territory_id = ? and dedup_key like 'letter:%' group by recipient
                """).param(town.id()).query(Long.class).list());
        assertThat(mails).hasSize(MANY).containsOnly(1L);
    }

    @Test
    void goToNobodyWhoToldAnAgentSinceThatTheyWantNone() {
        subscribed(AWA, "");
        subscribed("idris@habitants.example", "");
        TestVisitor karim = new TestVisitor(aStaffMember(town, Role.FRONT_DESK, null));
        UUID awa = InTerritory.call(town.id(), () -> persons.create(
                new PersonDraft(PersonKind.PERSON, "Diop", "Awa", "fr", "", List.of(new Stated(IdentifierKind.EMAIL, AWA, Proof.STATED))), karim));
        in(town, () -> consents.note(awa, new Consents.Word(Purpose.NEWSLETTER, false, CaseChannel.PHONE, ""), karim));
        sent("");
        assertThat(send()).isEqualTo(1);
        assertThat(mails(AWA)).as("asked alone").hasSize(1);
        subscribed(AWA, "");
        assertThat(count("subscription")).as("once").isEqualTo(2);
        sent("");
        assertThat(send()).as("said yes again later").isEqualTo(2);
    }

    @Test
    void areMailsThatEndInOneClickAndAreCountedWhenTheyComeBack() throws Exception {
        String awa = "awa-" + town.slug() + "@habitants.example";
        subscribed(awa, "");
        subscribed("idris@habitants.example", "");
        String letter = sent("", "PHASE:" + SLUG + "/0");
        assertThat(send()).isEqualTo(2);
        List<MimeMessage> mails = relay.receive(awa, 2);
        MimeMessage mail = mails.stream().filter(one -> subject(one).equals("La lettre du parc")).findFirst().orElseThrow();
        assertThat(mail.getHeader("List-Unsubscribe", null)).isEqualTo("<" + town.baseUrl() + END + "?jeton=" + token(awa, END) + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(mail.getContentType()).contains("multipart/alternative");
        UUID id = Bounces.ofMessageId(mail.getMessageID().replaceAll("[<>]", "")).orElseThrow();
        for (int i = 0; i < 2; i++) {
            in(town, () -> bounces.report(new Bounces.Returned(id, Bounces.Finality.FOR_EVER, "550 nobody here")));
        }
        assertThat(letter(letter).course().returned()).as("once").isEqualTo(1);
        assertThat(desk(DESK).text()).contains("2 envois", "un retour en erreur");
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.parvis.relation.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.relation.mail.mime.SampleMails;
import org.parvis.shared.InTerritory;
import org.springframework.beans.factory.annotation.Autowired;

/** Reading over real IMAP: new mails, the same ones again, two readers, servers that fail. */
class MailboxReadingIT extends MailroomIT {

    private static final String PASSWORD = "mot de passe";

    @Autowired
    private MailboxReading reading;

    @Autowired
    private MailboxDoor door;

    private GreenMail server;
    private GreenMailUser user;

    @BeforeEach
    void begin() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        user = server.setUser("voirie@boite.example", "voirie", PASSWORD);
        account = anAccount("127.0.0.1", server.getImap().getPort());
        in(town, () -> accounts.savePassword(account.id(), door.sealed(account, PASSWORD)));
    }

    @AfterEach
    void end() {
        server.stop();
    }

    private void deliver(String mail) throws Exception {
        deliver(SampleMails.bytes(mail));
    }

    private void deliver(byte[] mail) throws Exception {
        user.deliver(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail)));
    }

    private int read() {
        return inside(town, () -> reading.read(account, () -> false));
    }

    private int count() {
        return inside(town, () -> jdbc.sql("select count(*) from relation.received_mail where territory_id = ?")
                .param(town.id())
                .query(Integer.class)
                .single());
    }

    private MailAccount.Health health() {
        return inside(town, () -> accounts.find(account.id()).orElseThrow().health());
    }

    private int inFolder(String name) throws Exception {
        return server.getManagers().getImapHostManager().getFolder(user, name).getMessageCount();
    }

    @Test
    void takesWhatIsNewAndMovesItAway() throws Exception {
        deliver(mail("voirie@x.example", "Subject: Un\n", "Bonjour"));
        deliver(mail("voirie@x.example", "Subject: Deux\n", "Bonjour"));
        assertThat(read()).isEqualTo(2);
        assertThat(read()).isZero();
        assertThat(inFolder("INBOX")).isZero();
        assertThat(inFolder("Traités")).isEqualTo(2);
        deliver(mail("voirie@x.example", "Subject: Trois\n", "Bonjour"));
        assertThat(read()).isEqualTo(1);
        assertThat(health().taken()).isEqualTo(3);
        assertThat(health().problem()).isNull();
    }

    @Test
    void keepsTheMailsThatItLeavesApartByTheirNumbers() throws Exception {
        account = new MailAccount(
                account.id(), account.departmentId(), account.address(), account.server(), "INBOX", "", true, true, true,
                account.health());
        in(town, () -> accounts.save(account));
        deliver(mail("voirie@x.example", "Subject: Un\n", "Bonjour"));
        assertThat(read()).isEqualTo(1);
        assertThat(inFolder("INBOX")).isEqualTo(1);
        assertThat(read()).isZero();
        // The server was restored and counts anew: known all the same.
        in(town, () -> jdbc.sql("update relation.mail_account set uid_validity = 1, last_uid = 0 where id = ?")
                .param(account.id())
                .update());
        assertThat(read()).isZero();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void neverStopsAtAMailThatCannotBeRead() throws Exception {
        deliver(mail("voirie@x.example", "Subject: Avant\n", "Bonjour"));
        deliver("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(3_000));
        deliver(mail("voirie@x.example", "Subject: Après\n", "Bonjour"));
        assertThat(read()).isEqualTo(3);
        assertThat(inside(town, () -> store.list(MailState.QUARANTINED, List.of(account.departmentId()), null, 10)))
                .singleElement()
                .satisfies(mail -> assertThat(mail.place().because()).isEqualTo("TOO_MANY_PARTS"));
        assertThat(inside(town, () -> store.list(MailState.JOINED, List.of(account.departmentId()), null, 10))).hasSize(2);
    }

    @Test
    void takesEachMailOnceWhereTwoNodesReadTheSameMailbox() throws Exception {
        for (int i = 0; i < 30; i++) {
            deliver(mail("voirie@x.example", "Subject: Mail " + i + "\n", "Bonjour " + i));
        }
        Callable<Integer> node = () -> InTerritory.call(town.id(), () -> reading.read(account, () -> false));
        int taken = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> each : nodes.invokeAll(List.of(node, node))) {
                taken += each.get();
            }
        }
        // One may have broken off as the other moved mails away; the next round finds the rest.
        taken += read();
        assertThat(taken).isEqualTo(30);
        assertThat(count()).isEqualTo(30);
        assertThat(inside(town, () -> jdbc.sql("select count(distinct title) from casework.case where territory_id = ?")
                        .param(town.id()).query(Integer.class).single()))
                .isEqualTo(30);
    }

    @Test
    void isLeasedToOneNodeAtATime() {
        in(town, () -> {
            Instant now = Instant.now();
            assertThat(accounts.lease(now, now.plusSeconds(60))).containsExactly(account.id());
            assertThat(accounts.lease(now, now.plusSeconds(60))).isEmpty();
            assertThat(accounts.lease(now.plusSeconds(61), now.plusSeconds(90))).containsExactly(account.id());
        });
    }

    @Test
    void saysWhyAMailboxCannotBeReadAndWaitsLongerEachTime() {
        in(town, () -> accounts.savePassword(account.id(), door.sealed(account, "faux")));
        assertThat(read()).isZero();
        assertThat(health().problem()).startsWith("LOGIN");
        assertThat(health().failures()).isEqualTo(1);
        account = inside(town, () -> accounts.find(account.id()).orElseThrow());
        read();
        MailAccount.Health second = health();
        assertThat(second.failures()).isEqualTo(2);
        assertThat(minutes(second.triedAt(), second.nextAt())).isEqualTo(2);
    }

    private static long minutes(@Nullable Instant from, @Nullable Instant to) {
        return Duration.between(Objects.requireNonNull(from), Objects.requireNonNull(to)).toMinutes();
    }

    @Test
    void surfacesAServerThatIsGoneOrLies() throws Exception {
        server.stop();
        assertThat(read()).isZero();
        assertThat(health().problem()).startsWith("UNREACHABLE");
        try (ServerSocket liar = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> lie(liar));
            account = anAccount("127.0.0.1", liar.getLocalPort());
            in(town, () -> accounts.savePassword(account.id(), door.sealed(account, PASSWORD)));
            assertThat(read()).isZero();
            assertThat(health().failures()).isEqualTo(1);
        }
        assertThat(count()).isZero();
    }

    /** Greets, lets everybody in, and answers everything with what was not asked. */
    private static void lie(ServerSocket liar) {
        try (Socket line = liar.accept();
                InputStream in = line.getInputStream()) {
            line.getOutputStream().write("* OK IMAP4rev1 ready\r\n".getBytes(US_ASCII));
            byte[] some = new byte[1_000];
            for (int read = in.read(some); read > 0; read = in.read(some)) {
                String tag = new String(some, 0, read, US_ASCII).split(" ", 2)[0];
                line.getOutputStream()
                        .write(("* 99999999 EXISTS\r\n* 5 FETCH (UID -3 BODY[] {5}\r\nabc" + tag + " OK done\r\n").getBytes(US_ASCII));
            }
        } catch (IOException e) {
            // The reader hung up.
        }
    }

    @Test
    void callsNoServerOfItsOwnNetworkUnlessAllowed() {
        account = anAccount("10.1.2.3", 993);
        in(town, () -> accounts.savePassword(account.id(), door.sealed(account, PASSWORD)));
        in(town, () -> assertThatThrownBy(() -> reading.tryOut(account))
                .isInstanceOfSatisfying(MailboxProblem.class, e -> assertThat(e.kind()).isEqualTo(MailboxProblem.Kind.FORBIDDEN)));
        account = anAccount("imap.example.com", 22);
        in(town, () -> assertThatThrownBy(() -> reading.tryOut(account)).hasMessageContaining("port 22"));
    }

    @Test
    void sendsAPasswordNowhereElseThanWhereItWasGivenFor() {
        MailAccount moved = anAccount("localhost", server.getImap().getPort());
        in(town, () -> {
            accounts.savePassword(moved.id(), door.sealed(account, PASSWORD));
            assertThatThrownBy(() -> reading.tryOut(moved))
                    .isInstanceOfSatisfying(
                            MailboxProblem.class, e -> assertThat(e.kind()).isEqualTo(MailboxProblem.Kind.NO_PASSWORD));
        });
    }
}

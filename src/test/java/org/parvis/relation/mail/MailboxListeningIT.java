package org.parvis.relation.mail;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.relation.mail.mime.SampleMails;
import org.parvis.shared.Ids;
import org.springframework.beans.factory.annotation.Autowired;

/** A server tells of new mails, which are read at once: nobody runs the round of each minute here. */
class MailboxListeningIT extends MailroomIT {

    private static final String PASSWORD = "mot de passe";

    @Autowired
    private MailboxReading reading;

    @Autowired
    private MailboxDoor door;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-03T09:00:00Z"));
    private MailboxListening listening;

    @BeforeEach
    void makeAnEar() {
        InstantSource source = now::get;
        listening = new MailboxListening(accounts, door, reading, source.withZone(ZoneOffset.UTC));
    }

    private void listen(int port) {
        account = anAccount("127.0.0.1", port);
        in(town, () -> accounts.savePassword(account.id(), door.sealed(account, PASSWORD)));
        in(town, listening::follow);
    }

    @AfterEach
    void hangUp() {
        listening.stop();
        assertThat(listening.count()).as("ends cleanly").isZero();
    }

    private int count() {
        return inside(town, () -> jdbc.sql("select count(*) from relation.received_mail where territory_id = ?")
                .param(town.id())
                .query(Integer.class)
                .single());
    }

    private static GreenMail server() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
        server.start();
        return server;
    }

    private void deliver(GreenMailUser user, String subject) throws Exception {
        user.deliver(new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(SampleMails.bytes(mail("voirie@x.example", "Subject: " + subject + "\n", "Bonjour")))));
    }

    @Test
    void readsAtOnceWhatTheServerTellsOf() throws Exception {
        GreenMail server = server();
        try {
            GreenMailUser user = server.setUser("voirie@boite.example", "voirie", PASSWORD);
            listen(server.getImap().getPort());
            await().atMost(Duration.ofSeconds(20)).until(() -> listening.count() == 1);
            deliver(user, "Un");
            await().atMost(Duration.ofSeconds(20)).until(() -> count() == 1);
            deliver(user, "Deux");
            await().atMost(Duration.ofSeconds(20)).until(() -> count() == 2);
            in(town, listening::follow);
            assertThat(listening.count()).as("one connection, however often").isEqualTo(1);
        } finally {
            listening.stop();
            server.stop();
        }
    }

    @Test
    void endsWhenTheMailboxIsNotToBeReadAnyMore() throws Exception {
        GreenMail server = server();
        try {
            server.setUser("voirie@boite.example", "voirie", PASSWORD);
            listen(server.getImap().getPort());
            await().until(() -> listening.count() == 1);
            in(town, () -> jdbc.sql("update relation.mail_account set active = false where id = ?").param(account.id()).update());
            in(town, listening::follow);
            await().atMost(Duration.ofSeconds(20)).until(() -> listening.count() == 0);
        } finally {
            listening.stop();
            server.stop();
        }
    }

    @Test
    void seesByItselfThatItIsSetOtherwiseWhereAnotherNodeMakesTheRound() throws Exception {
        GreenMail server = server();
        try {
            GreenMailUser user = server.setUser("voirie@boite.example", "voirie", PASSWORD);
            listen(server.getImap().getPort());
            deliver(user, "Un");
            await().atMost(Duration.ofSeconds(20)).until(() -> count() == 1);
            in(town, () -> accounts.savePassword(account.id(), door.sealed(account, PASSWORD)));
            deliver(user, "Deux");
            await().atMost(Duration.ofSeconds(20)).until(() -> listening.count() == 0);
        } finally {
            listening.stop();
            server.stop();
        }
    }

    @Test
    void leavesServersThatDoNotTellToTheRoundOfEachMinute() throws Exception {
        try (Server server = new Server("", false)) {
            listen(server.port());
            await().atMost(Duration.ofSeconds(20)).until(() -> server.heard("LOGOUT") == 1);
            await().until(() -> listening.count() == 0);
            now.updateAndGet(at -> at.plus(Duration.ofMinutes(29)));
            in(town, listening::follow);
            assertThat(listening.count()).as("is not asked again for a while").isZero();
            assertThat(server.heard("IDLE")).isZero();
            now.updateAndGet(at -> at.plus(Duration.ofMinutes(2)));
            in(town, listening::follow);
            await().atMost(Duration.ofSeconds(20)).until(() -> server.heard("LOGOUT") == 2);
        }
    }

    @Test
    void asksServersThatFailedAfterAMinuteThenTwo() throws Exception {
        try (Server server = new Server("BYE", false)) {
            listen(server.port());
            await().atMost(Duration.ofSeconds(20)).until(() -> server.calls() == 1 && listening.count() == 0);
            for (int minutes = 1; minutes <= 2; minutes++) {
                int calls = server.calls();
                now.updateAndGet(at -> at.plusSeconds(1));
                in(town, listening::follow);
                assertThat(listening.count()).as("not yet").isZero();
                Duration pause = Duration.ofMinutes(minutes);
                now.updateAndGet(at -> at.plus(pause));
                in(town, listening::follow);
                await().atMost(Duration.ofSeconds(20)).until(() -> server.calls() == calls + 1 && listening.count() == 0);
            }
            now.updateAndGet(at -> at.plus(Duration.ofMinutes(3)));
            in(town, listening::follow);
            assertThat(listening.count()).as("four minutes by now").isZero();
        }
    }

    @Test
    void beginsAnewWithOtherSettings() throws Exception {
        try (Server before = new Server("IDLE", false);
                Server after = new Server("IDLE", false)) {
            listen(before.port());
            await().atMost(Duration.ofSeconds(20)).until(() -> before.heard("IDLE") == 1);
            in(town, () -> accounts.savePassword(account.id(), door.sealed(account, "un autre")));
            in(town, listening::follow);
            await().atMost(Duration.ofSeconds(20)).until(() -> before.heard("IDLE") == 2 && listening.count() == 1);
            assertThat(before.heard("LOGIN voirie \"un autre\"")).isPositive();
            MailAccount moved = anAccount("127.0.0.1", after.port());
            in(town, () -> accounts.savePassword(moved.id(), door.sealed(moved, PASSWORD)));
            in(town, listening::follow);
            await().atMost(Duration.ofSeconds(20)).until(() -> after.heard("IDLE") == 1 && listening.count() == 1);
        }
    }

    @Test
    void asksAtOnceWhereWhatFailedWasSetRight() throws Exception {
        GreenMail server = server();
        try {
            server.setUser("voirie@boite.example", "voirie", "le bon");
            listen(server.getImap().getPort());
            await().atMost(Duration.ofSeconds(20)).until(() -> listening.count() == 0);
            in(town, listening::follow);
            assertThat(listening.count()).as("the password is wrong").isZero();
            in(town, () -> accounts.savePassword(account.id(), door.sealed(account, "le bon")));
            in(town, listening::follow);
            await().pollDelay(Duration.ofSeconds(1)).until(() -> listening.count() == 1);
        } finally {
            listening.stop();
            server.stop();
        }
    }

    @Test
    void waitsForServersThatHangOnceForAll() throws Exception {
        try (Server server = new Server("IDLE", true)) {
            listen(server.port());
            for (int i = 0; i < 5; i++) {
                MailAccount more = new MailAccount(
                        Ids.next(), account.departmentId(), i + account.address(), account.server(), "INBOX", "", false, true, false,
                        account.health());
                in(town, () -> {
                    accounts.save(more);
                    accounts.savePassword(more.id(), door.sealed(more, PASSWORD));
                });
            }
            in(town, listening::follow);
            await().atMost(Duration.ofSeconds(30)).until(() -> server.heard("IDLE") == 6);
            assertThat(CompletableFuture.runAsync(listening::stop)).succeedsWithin(Duration.ofSeconds(20));
            await().until(() -> listening.count() == 0);
        }
    }

    @Test
    void leavesAServerThatHangs() throws Exception {
        try (Server server = new Server("IDLE", true)) {
            listen(server.port());
            await().atMost(Duration.ofSeconds(20)).until(() -> server.heard("IDLE") == 1);
            in(town, () -> jdbc.sql("update relation.mail_account set active = false where id = ?").param(account.id()).update());
            in(town, listening::follow);
            await().atMost(Duration.ofSeconds(20)).until(() -> listening.count() == 0);
        }
    }

    /**
     * A server of RFC 3501 and no more than one capability: whoever waits there (IDLE) waits; {@code BYE} says no more than that.
     *
     * @param hangs whether it answers nothing any more to who waited once
     */
    private static final class Server implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final AtomicInteger calls = new AtomicInteger();
        private final String capability;
        private final boolean hangs;

        Server(String capability, boolean hangs) throws IOException {
            this.capability = capability;
            this.hangs = hangs;
            Thread.ofVirtual().start(this::run);
        }

        int port() {
            return socket.getLocalPort();
        }

        int calls() {
            return calls.get();
        }

        long heard(String word) {
            return heard.stream().filter(line -> line.contains(word)).count();
        }

        private void run() {
            try {
                while (true) {
                    Socket caller = socket.accept();
                    calls.incrementAndGet();
                    Thread.ofVirtual().start(() -> speak(caller));
                }
            } catch (IOException e) {
                // It is closed.
            }
        }

        private void speak(Socket caller) {
            try (caller;
                    BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
                    OutputStream out = caller.getOutputStream()) {
                if (capability.equals("BYE")) {
                    out.write("* BYE later\r\n".getBytes(US_ASCII));
                    return;
                }
                out.write("* OK hello\r\n".getBytes(US_ASCII));
                String waiting = null;
                boolean silent = false;
                for (String line = in.readLine(); line != null; line = in.readLine()) {
                    heard.add(line);
                    String answer;
                    if (line.endsWith(" IDLE")) {
                        waiting = line.substring(0, line.indexOf(' '));
                        answer = "+ idling\r\n";
                    } else if (line.equals("DONE")) {
                        answer = waiting + " OK done\r\n";
                    } else {
                        answer = said(line) + line.substring(0, line.indexOf(' ')) + " OK done\r\n";
                    }
                    if (!silent) {
                        out.write(answer.getBytes(US_ASCII));
                        out.flush();
                    }
                    silent = hangs && waiting != null;
                }
            } catch (IOException e) {
                // The caller hung up.
            }
        }

        private String said(String line) {
            return line.contains("CAPABILITY") ? "* CAPABILITY IMAP4rev1 " + capability + "\r\n"
                    : line.contains("EXAMINE") || line.contains("SELECT") ? "* 0 EXISTS\r\n* 0 RECENT\r\n* FLAGS ()\r\n* OK [UIDVALIDITY 1] x\r\n"
                    : line.contains("LIST") ? "* LIST () \"/\" " + line.substring(line.lastIndexOf(' ') + 1) + "\r\n"
                    : line.contains("LOGOUT") ? "* BYE\r\n"
                    : "";
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}

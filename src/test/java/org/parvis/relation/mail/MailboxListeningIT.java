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
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.relation.mail.mime.SampleMails;
import org.springframework.beans.factory.annotation.Autowired;

/** A server tells of new mails, which are read at once: nobody runs the round of each minute here. */
class MailboxListeningIT extends MailroomIT {

    private static final String PASSWORD = "mot de passe";

    @Autowired
    private MailboxReading reading;

    @Autowired
    private MailboxDoor door;

    private MailboxListening listening;

    @BeforeEach
    void makeAnEar() {
        listening = new MailboxListening(accounts, door, reading);
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
    void leavesServersThatDoNotTellToTheRoundOfEachMinute() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (ServerSocket socket = new ServerSocket(0, 10, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> speak(socket, heard));
            listen(socket.getLocalPort());
            await().atMost(Duration.ofSeconds(20)).until(() -> heard.stream().anyMatch(line -> line.contains("LOGOUT")));
            await().until(() -> listening.count() == 0);
            int before = heard.size();
            in(town, listening::follow);
            assertThat(listening.count()).as("is not asked again for a while").isZero();
            assertThat(heard).hasSize(before).noneMatch(line -> line.contains("IDLE"));
        }
    }

    /** A server of RFC 3501 and no more. */
    private static void speak(ServerSocket socket, List<String> heard) {
        try (Socket caller = socket.accept();
                BufferedReader in = new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
                OutputStream out = caller.getOutputStream()) {
            out.write("* OK hello\r\n".getBytes(US_ASCII));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                String tag = line.substring(0, line.indexOf(' '));
                String before = line.contains("CAPABILITY") ? "* CAPABILITY IMAP4rev1\r\n"
                        : line.contains("EXAMINE") || line.contains("SELECT") ? "* 0 EXISTS\r\n* 0 RECENT\r\n* FLAGS ()\r\n* OK [UIDVALIDITY 1] x\r\n"
                        : line.contains("LOGOUT") ? "* BYE\r\n"
                        : "";
                out.write((before + tag + " OK done\r\n").getBytes(US_ASCII));
                out.flush();
            }
        } catch (IOException e) {
            // The caller hung up.
        }
    }
}

package org.parvis.relation.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.NewCase;
import org.parvis.casework.Requester;
import org.parvis.casework.Timeline;
import org.parvis.relation.mail.mime.SampleMails;
import org.parvis.shared.Ids;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of incoming mail share: a town whose department voirie has a mailbox, a case of Awa, mails for both. */
abstract class MailroomIT extends CaseworkIT {

    static final String AWA = "awa.diop@habitants.example";

    @Autowired
    MailIntake intake;

    @Autowired
    MailAccountStore accounts;

    @Autowired
    ReceivedMailStore store;

    @Autowired
    ReceivedMails mails;

    @Autowired
    BlockedSenders blocked;

    @Autowired
    Timeline timeline;

    @Autowired
    TestRequests requests;

    @Autowired
    JdbcClient jdbc;

    Territory town;
    MailAccount account;
    Person nadia;

    @BeforeEach
    void build() {
        town = aTown();
        account = anAccount("localhost", 1);
        nadia = anAgent(town, department(town, "voirie"));
    }

    MailAccount anAccount(String host, int port) {
        MailAccount made = new MailAccount(
                Ids.next(), department(town, "voirie"), "voirie@" + town.slug() + ".example",
                new MailServer(host, port, MailServer.Security.NONE, "voirie"), "INBOX", "Traités", true, true, false,
                new MailAccount.Health(0, 0, null, null, null, null));
        in(town, () -> {
            accounts.list().forEach(before -> accounts.delete(before.id()));
            accounts.save(made);
        });
        return made;
    }

    /** Awa's case, which the department voirie has. */
    UUID aCaseOfAwa() {
        return inside(town, () -> cases.open(NewCase.about("test", Ids.next(), "Lampadaire éteint")
                        .seenBy(CaseVisibility.PRIVATE)
                        .through(CaseChannel.PHONE)
                        .sentTo("voirie")
                        .from(new Requester("Awa Diop", AWA, null, "fr")))
                .id());
    }

    /** Header values of the last mail to somebody, as they left. */
    String sentHeader(String recipient, String column) {
        return inside(town, () -> jdbc.sql("select " + column + """
                 from messaging.message m
                join messaging.content c on c.territory_id = m.territory_id and c.message_id = m.id
                where m.territory_id = ? and m.recipient = ?
                order by m.id desc limit 1
                """)
                .params(town.id(), recipient)
                .query(String.class)
                .single());
    }

    String replyAddress() {
        return sentHeader(AWA, "c.reply_to");
    }

    String messageId() {
        return sentHeader(AWA, "m.id::text") + "@town.example";
    }

    ReceivedMail arrive(String mail) {
        return arrive(SampleMails.bytes(mail));
    }

    /** The mail as it was taken in, the newest of the town. */
    ReceivedMail arrive(byte[] mail) {
        return inside(town, () -> {
            take(mail, null);
            UUID newest = jdbc.sql("select id from relation.received_mail where territory_id = ? order by id desc limit 1")
                    .param(town.id())
                    .query(UUID.class)
                    .single();
            return store.find(newest).orElseThrow();
        });
    }

    boolean take(byte[] mail, Arrival.@org.jspecify.annotations.Nullable Number number) {
        try {
            Path file = Files.createTempFile("mail", ".eml");
            Files.write(file, mail);
            try {
                return intake.take(new Arrival(account, number, file));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A mail of Awa; more headers end with a line break. */
    static String mail(String to, String headers, String words) {
        return "From: Awa Diop <" + AWA + ">\nTo: " + to + "\nMessage-ID: <" + UUID.randomUUID()
                + "@habitants.example>\nDate: Tue, 3 Mar 2026 10:12:44 +0100\n" + headers
                + "Content-Type: text/plain; charset=utf-8\n\n" + words + "\n";
    }

    List<String> story(UUID caseId) {
        return inside(town, () -> timeline.of(caseId).stream().map(entry -> entry.kind().name()).toList());
    }
}

package org.parvis.relation.mail.mime;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.parvis.relation.mail.mime.MailUnreadable.Reason;

/** What real mailboxes hold besides well-formed mails. */
class OddMailsTest {

    private static final String HEAD = """
            From: Awa <awa@habitants.example>
            To: mairie@sceaux.example
            Subject: Bonjour
            MIME-Version: 1.0
            """;

    @Test
    void readsEachCharsetAndThoseThatLie() throws MailUnreadable {
        String words = "Éclairage à réparer près de l’œuvre";
        for (String name : List.of("UTF-8", "windows-1252", "iso-8859-15", "UTF-16", "UTF-32LE", "macintosh-unheard-of", "\"utf-8\"")) {
            Charset real = name.startsWith("UTF-16") || name.startsWith("UTF-32") || name.equals("windows-1252")
                    ? Charset.forName(name)
                    : UTF_8;
            if (name.equals("iso-8859-15")) {
                real = Charset.forName(name);
            }
            byte[] mail = SampleMails.bytes(
                    HEAD + "Content-Type: text/plain; charset=" + name + "\nContent-Transfer-Encoding: base64\n\n",
                    SampleMails.base64(words.getBytes(real)).getBytes(UTF_8));
            String read = MailReader.read(mail).body().words();
            assertThat(read.replace("\u0092", "’")).as(name).isEqualTo(name.equals("iso-8859-15") ? new String(words.getBytes(real), real) : words);
        }
        byte[] lying = SampleMails.bytes(HEAD + "Content-Type: text/plain; charset=iso-8859-1\n\n", words.getBytes(UTF_8));
        assertThat(MailReader.read(lying).body().words()).isEqualTo(words);
        byte[] silent = SampleMails.bytes(HEAD + "\n", "Réglé".getBytes(ISO_8859_1));
        assertThat(MailReader.read(silent).body().words()).isEqualTo("Réglé");
    }

    @Test
    void readsHeadersThatAreEncodedAsNoStandardSays() throws MailUnreadable {
        // A letter split between two words; a charset with a language; a word inside quotes; raw bytes.
        assertThat(EncodedWords.decode("=?utf-8?B?w6ljbGFpcmFnww==?= =?utf-8?B?qQ==?=")).isEqualTo("éclairagé");
        assertThat(EncodedWords.decode("=?UTF-8*fr?Q?=C3=A9t=C3=A9?=")).isEqualTo("été");
        assertThat(EncodedWords.decode("\"=?iso-8859-1?Q?Ren=E9e?=\" x")).isEqualTo("\"Renée\" x");
        assertThat(EncodedWords.decode("=?x-unknown?Q?=C3=A9t=C3=A9?=")).isEqualTo("été");
        assertThat(EncodedWords.decode("=?utf-8?Q?bris=C3?=")).startsWith("bris");
        assertThat(EncodedWords.decode("=?utf-8?B?!!!?= fin")).isEqualTo("fin");
        byte[] raw = SampleMails.bytes("From: a@b.example\nSubject: ", "Réglé\r\n\r\n".getBytes(UTF_8));
        assertThat(MailReader.read(raw).envelope().subject()).isEqualTo("Réglé");
    }

    @Test
    void readsNamesOfAttachmentsHoweverTheyAreWritten() {
        assertThat(name("attachment; filename*=UTF-8''plan%20d%E2%80%99acc%C3%A8s.pdf")).isEqualTo("plan d’accès.pdf");
        assertThat(name("attachment; filename*0*=UTF-8''plan%20; filename*1*=d%27acc%C3%A8s; filename*2=.pdf"))
                .isEqualTo("plan d'accès.pdf");
        assertThat(name("attachment; filename=\"=?UTF-8?Q?acc=C3=A8s.pdf?=\"")).isEqualTo("accès.pdf");
        assertThat(name("attachment; filename=accès.pdf".getBytes(UTF_8))).isEqualTo("accès.pdf");
        assertThat(name("attachment; filename=plan.pdf; size=12")).isEqualTo("plan.pdf");
        assertThat(name("attachment; filename=\"a;b.pdf\"")).isEqualTo("a;b.pdf");
        assertThat(name("attachment; filename=\"plan.pdf")).isEqualTo("plan.pdf");
        assertThat(name("attachment; filename*=utf-8''%zz%")).isEqualTo("%zz%");
    }

    private static String name(String header) {
        return HeaderValue.of(header).parameter("filename").orElse("");
    }

    private static String name(byte[] header) {
        return name(new String(header, ISO_8859_1));
    }

    @Test
    void keepsWinmailDatAsItCame() throws MailUnreadable, IOException {
        byte[] tnef = {0x78, (byte) 0x9f, 0x3e, 0x22, 1, 2, 3};
        IncomingMail mail = MailReader.read(SampleMails.bytes(HEAD + """
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                Voir la pièce jointe
                --x
                Content-Type: application/ms-tnef; name="winmail.dat"
                Content-Transfer-Encoding: base64

                %s
                --x--
                """.formatted(SampleMails.base64(tnef))));
        assertThat(mail.body().words()).isEqualTo("Voir la pièce jointe");
        MailAttachment attachment = mail.attachments().getFirst();
        assertThat(attachment.name()).isEqualTo("winmail.dat");
        try (InputStream bytes = attachment.open()) {
            assertThat(bytes.readAllBytes()).isEqualTo(tnef);
        }
    }

    @Test
    void keepsAMailInsideAMailWhole() throws MailUnreadable, IOException {
        IncomingMail mail = MailReader.read(SampleMails.bytes(HEAD + """
                Content-Type: multipart/mixed; boundary=x

                --x

                Voici le courriel du garage.
                --x
                Content-Type: message/rfc822
                Content-Disposition: attachment; filename="facture.eml"

                From: garage@entreprises.example
                Subject: Facture
                Content-Type: multipart/mixed; boundary=y

                --y

                Bonjour
                --y--
                --x--
                """));
        assertThat(mail.body().words()).isEqualTo("Voici le courriel du garage.");
        assertThat(mail.attachments()).hasSize(1);
        try (InputStream bytes = mail.attachments().getFirst().open()) {
            assertThat(new String(bytes.readAllBytes(), UTF_8)).startsWith("From: garage@").contains("--y--");
        }
    }

    @Test
    void keepsAnInvitation() throws MailUnreadable {
        IncomingMail mail = MailReader.read(SampleMails.bytes(HEAD + """
                Content-Type: multipart/alternative; boundary=x

                --x
                Content-Type: text/plain

                Réunion de quartier
                --x
                Content-Type: text/html

                <p>Réunion de quartier</p>
                --x
                Content-Type: text/calendar; method=REQUEST

                BEGIN:VCALENDAR
                END:VCALENDAR
                --x--
                """));
        assertThat(mail.body().words()).isEqualTo("Réunion de quartier");
        assertThat(mail.attachments()).extracting(MailAttachment::name).containsExactly("invitation.ics");
    }

    @Test
    void takesTheHtmlWhereThePlainHalfSaysNothing() throws MailUnreadable {
        IncomingMail mail = MailReader.read(SampleMails.bytes(HEAD + """
                Content-Type: multipart/alternative; boundary=x

                --x
                Content-Type: text/plain

                Ce message est en HTML.
                --x
                Content-Type: multipart/related; boundary=y

                --y
                Content-Type: text/html

                <p>%s</p><img src="cid:1"><script>alert(1)</script>
                --y
                Content-Type: image/png; name=plan.png
                Content-ID: <1>

                x
                --y--
                --x--
                """.formatted("Le trottoir est cassé. ".repeat(20))));
        assertThat(mail.body().words()).startsWith("Le trottoir est cassé.").doesNotContain("alert");
        assertThat(mail.attachments()).extracting(MailAttachment::name).containsExactly("plan.png");
    }

    @Test
    void readsAMailWithoutBodyOrMessageIdOrSender() throws MailUnreadable {
        IncomingMail mail = MailReader.read(SampleMails.bytes("Subject: Rien\n\n"));
        assertThat(mail.envelope().from()).isNull();
        assertThat(mail.envelope().messageId()).isNull();
        assertThat(mail.body().words()).isEmpty();
        assertThat(MailReader.read(SampleMails.bytes("Subject: Rien")).envelope().subject()).isEqualTo("Rien");
        assertThat(MailReader.read(SampleMails.bytes(HEAD + "Content-Type: multipart/mixed; boundary=x\n\n")).body().words())
                .isEmpty();
        assertThatThrownBy(() -> MailReader.read(new byte[0]))
                .isInstanceOfSatisfying(MailUnreadable.class, e -> assertThat(e.reason()).isEqualTo(Reason.EMPTY));
    }

    @Test
    void readsBrokenHeadersAsFarAsTheyGo() throws MailUnreadable {
        IncomingMail mail = MailReader.read(SampleMails.bytes("""
                From: "Awa, Diop <awa@habitants.example>
                To: undisclosed-recipients:;
                Date: hier
                Message-ID: sans crochets
                Content-Type: text/plain; charset
                Content-Transfer-Encoding: unheard-of
                : rien
                ligne sans deux-points

                Bonjour
                """));
        assertThat(Objects.requireNonNull(mail.envelope().from()).address()).isEqualTo("awa@habitants.example");
        assertThat(mail.envelope().to()).isEmpty();
        assertThat(mail.envelope().sentAt()).isNull();
        assertThat(mail.body().words()).contains("Bonjour");
    }

    @Test
    void readsWhatIsTornInTheMiddle() throws MailUnreadable {
        IncomingMail torn = MailReader.read(SampleMails.bytes(HEAD + """
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                Bonjour
                --x
                Content-Type: application/pdf; name=plan.pdf
                Content-Transfer-Encoding: base64

                JVBERi0xLj!!cg
                """));
        assertThat(torn.body().words()).isEqualTo("Bonjour");
        assertThat(torn.attachments()).hasSize(1);
        IncomingMail wrongBoundary = MailReader.read(SampleMails.bytes(HEAD + """
                Content-Type: multipart/mixed; boundary=other

                --x

                Bonjour
                --x--
                """));
        assertThat(wrongBoundary.body().words()).contains("Bonjour");
    }

    @Test
    void neverUnpacksAnArchive() throws MailUnreadable, IOException {
        byte[] head = {'P', 'K', 3, 4};
        IncomingMail mail = MailReader.read(SampleMails.bytes(HEAD + """
                Content-Type: application/zip; name="photos.zip"
                Content-Transfer-Encoding: base64

                %s
                """.formatted(SampleMails.base64(head))));
        try (InputStream bytes = mail.attachments().getFirst().open()) {
            assertThat(bytes.readAllBytes()).isEqualTo(head);
        }
    }

    @Test
    void goesNoDeeperThanAnyMailerWrites() throws MailUnreadable {
        StringBuilder deep = new StringBuilder(HEAD);
        for (int i = 0; i < 300; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b").append(i).append('\n');
        }
        IncomingMail mail = MailReader.read(SampleMails.bytes(deep + "\n\nBonjour\n"));
        assertThat(mail.body().isCut()).isTrue();
    }

    @Test
    void refusesMailsMadeToExhaust() {
        refused(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(500_000), Reason.TOO_MANY_PARTS);
        refused("A: b\n".repeat(500_000) + "\n", Reason.TOO_MANY_HEADERS);
        refused("Subject: " + "x".repeat(3_000_000) + "\n\n", Reason.TOO_MANY_HEADERS);
        refused(HEAD + "Content-Type: multipart/mixed; boundary=b\n\n--b\n" + "A: b\n".repeat(5_000), Reason.TOO_MANY_HEADERS);
    }

    private static void refused(String mail, Reason reason) {
        assertThatThrownBy(() -> MailReader.read(SampleMails.bytes(mail)))
                .isInstanceOfSatisfying(MailUnreadable.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @Test
    void readsFortyMegabytesWithoutHoldingThemTwice() throws MailUnreadable, IOException {
        byte[] line = ("A".repeat(76) + "\r\n").getBytes(UTF_8);
        byte[] head = (HEAD + "Content-Type: multipart/mixed; boundary=x\n\n--x\n\nBonjour\n--x\nContent-Type: application/octet-stream\n"
                + "Content-Transfer-Encoding: base64\n\n").replace("\n", "\r\n").getBytes(UTF_8);
        int lines = 52 * 1024 * 1024 / line.length;
        byte[] mail = new byte[head.length + lines * line.length];
        System.arraycopy(head, 0, mail, 0, head.length);
        for (int i = 0; i < lines; i++) {
            System.arraycopy(line, 0, mail, head.length + i * line.length, line.length);
        }
        IncomingMail read = MailReader.read(mail);
        assertThat(read.body().words()).isEqualTo("Bonjour");
        try (InputStream bytes = read.attachments().getFirst().open()) {
            bytes.skipNBytes(lines * 57L);
            assertThat(bytes.read()).isEqualTo(-1);
        }
    }

    @Test
    void tellsMachinesFromPersons() throws MailUnreadable {
        assertThat(MailReader.read(SampleMails.bytes(SampleMails.outOfOffice("x@y.example"))).kind())
                .isEqualTo(MailKind.AUTO_REPLY);
        assertThat(kind("Auto-Submitted: no")).isEqualTo(MailKind.MESSAGE);
        assertThat(kind("Auto-Submitted: auto-generated (vacation)")).isEqualTo(MailKind.AUTO_REPLY);
        assertThat(kind("X-Autoreply: yes")).isEqualTo(MailKind.AUTO_REPLY);
        assertThat(kind("Precedence: bulk")).isEqualTo(MailKind.BULK);
        assertThat(kind("Precedence: junk")).isEqualTo(MailKind.BULK);
        assertThat(kind("List-Id: Nouvelles <nouvelles.example>")).isEqualTo(MailKind.BULK);
        assertThat(kind("Return-Path: <>")).isEqualTo(MailKind.AUTO_REPLY);
        assertThat(kind("Precedence: first-class")).isEqualTo(MailKind.MESSAGE);
    }

    private static MailKind kind(String header) throws MailUnreadable {
        return MailReader.read(SampleMails.bytes(HEAD + header + "\n\nBonjour")).kind();
    }

    @Test
    void readsWhatServersSayOfMailsThatDidNotArrive() throws MailUnreadable {
        IncomingMail mail = MailReader.read(SampleMails.bytes(SampleMails.bounce("0190@sceaux.example", "parti@habitants.example", "5.1.1")));
        assertThat(mail.kind()).isEqualTo(MailKind.BOUNCE);
        Bounce told = Objects.requireNonNull(mail.bounce());
        assertThat(told.weight()).isEqualTo(Bounce.Weight.HARD);
        assertThat(told.recipient()).isEqualTo("parti@habitants.example");
        assertThat(told.messageId()).isEqualTo("0190@sceaux.example");
        assertThat(told.said()).contains("User unknown");
        assertThat(weight("4.2.2", "failed")).isEqualTo(Bounce.Weight.SOFT);
        assertThat(weight("4.4.1", "delayed")).isEqualTo(Bounce.Weight.NONE);
        assertThat(weight("2.0.0", "delivered")).isEqualTo(Bounce.Weight.NONE);
        IncomingMail free = MailReader.read(SampleMails.bytes("""
                Return-Path: <>
                From: MAILER-DAEMON@vieux.example
                Subject: failure notice

                <parti@habitants.example>: 550 5.1.1 unknown user

                --- Below this line is a copy of the message.
                Message-ID: <0190@sceaux.example>
                """));
        Bounce freely = Objects.requireNonNull(free.bounce());
        assertThat(freely.weight()).isEqualTo(Bounce.Weight.HARD);
        assertThat(freely.messageId()).isEqualTo("0190@sceaux.example");
    }

    private static Bounce.Weight weight(String status, String action) throws MailUnreadable {
        String mail = SampleMails.bounce("0190@sceaux.example", "a@habitants.example", status);
        String changed = mail.replace("Action: failed", "Action: " + action);
        return Objects.requireNonNull(MailReader.read(SampleMails.bytes(changed)).bounce()).weight();
    }
}

package org.parvis.relation.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.files.Document;
import org.parvis.files.DocumentKind;
import org.parvis.files.Documents;
import org.parvis.relation.mail.mime.SampleMails;
import org.springframework.beans.factory.annotation.Autowired;

/** One mail, one transaction, once. */
class MailIntakeIT extends MailroomIT {

    @Autowired
    private Documents documents;

    @Autowired
    private MailRetention retention;

    private static String withAttachment(String type, String name, String content) {
        return """
                From: Awa Diop <%s>
                To: voirie@x.example
                Subject: Plan
                Message-ID: <%s@habitants.example>
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=utf-8

                Voici le plan de la rue, avec le lampadaire entouré.
                --x
                Content-Type: %s
                Content-Disposition: attachment; filename="%s"

                %s
                --x--
                """.formatted(AWA, UUID.randomUUID(), type, name, content);
    }

    @Test
    void keepsTheOriginalAndWhatCameAlong() {
        byte[] whole = SampleMails.bytes(withAttachment("text/html", "plan.pdf", "<script>x</script>"));
        ReceivedMail mail = arrive(whole);
        Document attachment = inside(town, () -> documents.list(mail.attachments())).getFirst();
        assertThat(attachment.kind()).as("told by its content").isEqualTo(DocumentKind.MARKUP);
        Document original = inside(town, () -> documents.list(mail.original())).getFirst();
        assertThat(get(nadia, original.path()).body()).isEqualTo(new String(whole, UTF_8));
        assertThat(get(nadia, attachment.path()).headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(get(anAgent(town, department(town, "parcs")), attachment.path()).statusCode()).isEqualTo(404);
        assertThat(get(town, original.path()).statusCode()).isEqualTo(404);
        assertThat(get(anAdministrator(aTown()), original.path()).statusCode()).isEqualTo(404);
    }

    @Test
    void takesTheSameMailOnceWhateverItsNumber() {
        byte[] mail = SampleMails.bytes(mail("voirie@x.example", "Subject: Une fois\n", "Bonjour"));
        byte[] copied = SampleMails.bytes("Received: from a by b\n" + mail("voirie@x.example", "", "x"));
        in(town, () -> {
            assertThat(take(mail, new Arrival.Number(1, 1))).isTrue();
            assertThat(take(mail, new Arrival.Number(1, 1))).as("read again").isFalse();
            assertThat(take(mail, new Arrival.Number(2, 77))).as("the server counts anew").isFalse();
            String delivered = "Delivered-To: voirie@x.example\n" + new String(mail, UTF_8);
            assertThat(take(SampleMails.bytes(delivered), null)).as("on another way").isFalse();
            assertThat(take(copied, new Arrival.Number(2, 78))).isTrue();
        });
    }

    @Test
    void keepsAsideWhatCannotBeReadOrDone() {
        ReceivedMail empty = arrive(new byte[0]);
        assertThat(empty.place()).extracting(ReceivedMail.Place::state, ReceivedMail.Place::why, ReceivedMail.Place::because)
                .containsExactly(MailState.QUARANTINED, MailWhy.UNREADABLE, "EMPTY");
        ReceivedMail bomb = arrive("Subject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + "--b\n\n".repeat(3_000));
        assertThat(bomb.place().because()).isEqualTo("TOO_MANY_PARTS");
        requests.breakIn(town.id());
        ReceivedMail failed = arrive(mail("voirie@x.example", "Subject: x\n", "Bonjour, une question"));
        assertThat(failed.place()).extracting(ReceivedMail.Place::state, ReceivedMail.Place::why)
                .containsExactly(MailState.QUARANTINED, MailWhy.FAILED);
        assertThat(inside(town, () -> documents.list(failed.original()))).hasSize(1);
    }

    @Test
    void keepsAsideWhatTheRelayFoundAndWhatSaysNothing() {
        assertThat(why(mail("v@x.example", "X-Spam-Flag: YES\n", "Bonjour"))).isEqualTo(MailWhy.FLAGGED);
        assertThat(why(mail("v@x.example", "Authentication-Results: mx.x.example; spf=pass; dkim=fail; dmarc=fail\n", "Bonjour")))
                .isEqualTo(MailWhy.FORGED);
        assertThat(why(mail("v@x.example", "Authentication-Results: mx; spf=fail; dkim=none\n", "Bonjour"))).isEqualTo(MailWhy.FORGED);
        assertThat(why(mail("v@x.example", "Authentication-Results: mx; spf=fail; dkim=pass\n", "Bonjour"))).isEqualTo(MailWhy.NEW);
        assertThat(why(mail("v@x.example", "", "Voir https://piege.example/x"))).isEqualTo(MailWhy.ONLY_LINK);
        assertThat(why(mail("v@x.example", "", "Le trottoir est cassé, voir https://photos.example/x"))).isEqualTo(MailWhy.NEW);
        String program = withAttachment("application/octet-stream", "facture.exe", "MZ\u0000")
                .replace("Voici le plan de la rue, avec le lampadaire entouré.", "Facture");
        assertThat(why(program)).isEqualTo(MailWhy.ONLY_PROGRAM);
        ReceivedMail first = arrive(mail("v@x.example", "Subject: a\n", "Bonjour, une question").replace(AWA, "gene@pub.example"));
        in(town, () -> blocked.block(first.id(), new TestAgent(nadia, department(town, "voirie"))));
        assertThat(why(mail("v@x.example", "", "Encore").replace(AWA, "Gene@pub.example"))).isEqualTo(MailWhy.BLOCKED);
    }

    private MailWhy why(String mail) {
        return arrive(mail).place().why();
    }

    @Test
    void forgetsTheQuarantineAfterAMonthAndTheRestAsContacts() {
        ReceivedMail spam = arrive(mail("v@x.example", "X-Spam-Flag: YES\nSubject: s\n", "Bonjour"));
        ReceivedMail open = arrive(mail("v@x.example", "Subject: o\n", "Bonjour"));
        in(town, () -> {
            assertThat(retention.forget(Instant.now().plus(Duration.ofDays(29)))).isZero();
            assertThat(retention.forget(Instant.now().plus(Duration.ofDays(31)))).isEqualTo(1);
            assertThat(store.find(spam.id())).isEmpty();
            assertThat(documents.list(spam.original())).isEmpty();
            assertThat(retention.forget(Instant.now().plus(Duration.ofDays(4_000)))).as("its case is open").isZero();
            acts.decide(
                    java.util.Objects.requireNonNull(open.place().caseId()),
                    org.parvis.casework.DecisionDraft.resolved("C’est fait."), NADIA);
            assertThat(retention.forget(Instant.now().plus(Duration.ofDays(4_000)))).isEqualTo(1);
            assertThat(store.find(open.id())).isEmpty();
        });
    }

    @Test
    void takesOneOfTwoAtTheSameMoment() {
        List<byte[]> some = IntStream.range(0, 20)
                .mapToObj(i -> SampleMails.bytes(mail("v@x.example", "Subject: mail " + i + "\n", "Bonjour " + i)))
                .toList();
        long taken = IntStream.range(0, 4)
                .parallel()
                .mapToLong(reader -> inside(town, () -> IntStream.range(0, some.size())
                        .filter(i -> take(some.get(i), new Arrival.Number(9, i + 1)))
                        .count()))
                .sum();
        assertThat(taken).isEqualTo(20);
        assertThat(inside(town, () -> jdbc.sql("select count(*) from casework.case where territory_id = ?")
                        .param(town.id()).query(Integer.class).single()))
                .isEqualTo(20);
    }
}

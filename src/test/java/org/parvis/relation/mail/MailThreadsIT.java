package org.parvis.relation.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Case;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.relation.mail.mime.SampleMails;
import org.parvis.territory.Territory;

/** Which case a mail joins, and what it never does. */
class MailThreadsIT extends MailroomIT {

    private String number(UUID caseId) {
        return inside(town, () -> cases.get(caseId).number());
    }

    @Test
    void givesMailsOfACaseAnAddressOfTheirOwnForAnswers() {
        aCaseOfAwa();
        String address = replyAddress();
        assertThat(address).startsWith("voirie+").endsWith("@" + town.slug() + ".example");
        assertThat(address.substring(7, address.indexOf('@'))).matches("[a-z0-9]{18,24}");
        assertThat(sentHeader(AWA, "c.plain")).startsWith("— Répondez au-dessus de cette ligne —");
    }

    @Test
    void answersAQuestionThroughTheAddress() {
        UUID caseId = aCaseOfAwa();
        in(town, () -> {
            acts.take(caseId, NADIA);
            acts.askRequester(caseId, "Lequel ?", NADIA);
        });
        ReceivedMail mail = arrive(mail(replyAddress().toUpperCase(java.util.Locale.ROOT), "", "Celui de l’école."));
        assertThat(mail.place().state()).isEqualTo(MailState.JOINED);
        assertThat(mail.place().why()).isEqualTo(MailWhy.ADDRESS);
        assertThat(mail.place().caseId()).isEqualTo(caseId);
        Case subject = inside(town, () -> cases.get(caseId));
        assertThat(subject.status()).isEqualTo(CaseStatus.IN_PROGRESS);
        Entry last = inside(town, () -> timeline.of(caseId)).getLast();
        assertThat(last.kind()).isEqualTo(EntryKind.ANSWERED);
        assertThat(last.data()).containsEntry("answer", "Celui de l’école.").containsEntry("source", mail.path());
        assertThat(mailbox.list(town, "voirie@ville.example")).anyMatch(words -> words.contains("répondu"));
    }

    @Test
    void addsToACaseThatAskedNothingWithoutMovingItNorShowingAnything() {
        UUID caseId = aCaseOfAwa();
        int sent = mailbox.list(town, AWA).size();
        arrive(mail(replyAddress(), "", "Au fait, il y en a deux."));
        assertThat(inside(town, () -> cases.get(caseId)).status()).isEqualTo(CaseStatus.RECEIVED);
        Entry last = inside(town, () -> timeline.of(caseId)).getLast();
        assertThat(last.kind()).isEqualTo(EntryKind.RECEIVED);
        assertThat(last.isPublic()).isFalse();
        assertThat(last.internalText()).as("never an internal note").isNull();
        assertThat(mailbox.list(town, AWA)).as("nothing is answered").hasSize(sent);
        assertThat(mailbox.list(town, "voirie@ville.example").getFirst()).contains("a écrit");
    }

    @Test
    void findsTheCaseByTheMailThatIsAnswered() {
        UUID caseId = aCaseOfAwa();
        ReceivedMail byReply = arrive(mail("voirie@x.example", "In-Reply-To: <" + messageId() + ">\n", "Oui."));
        assertThat(byReply.place()).extracting(ReceivedMail.Place::why, ReceivedMail.Place::caseId)
                .containsExactly(MailWhy.ANSWERED, caseId);
        ReceivedMail byReference = arrive(mail(
                "voirie@x.example", "References: <a@b.example>\n <" + messageId() + "> <c@d.example>\n", "Encore."));
        assertThat(byReference.place().caseId()).isEqualTo(caseId);
    }

    @Test
    void believesANumberOfTheSameSenderAndProposesItToOthers() {
        UUID caseId = aCaseOfAwa();
        String subject = "Subject: RE: [" + number(caseId) + "] Lampadaire\n";
        assertThat(arrive(mail("voirie@x.example", subject, "Bonjour")).place().why()).isEqualTo(MailWhy.NUMBER);
        String stranger = mail("voirie@x.example", subject, "C’est moi").replace(AWA, "autre@habitants.example");
        ReceivedMail proposed = arrive(stranger);
        assertThat(proposed.place().state()).isEqualTo(MailState.WAITING);
        assertThat(proposed.place().why()).isEqualTo(MailWhy.UNCLEAR);
        assertThat(proposed.place().suggestions()).containsExactly(caseId);
        assertThat(story(caseId)).containsExactly("OPENED", "RECEIVED");
    }

    @Test
    void opensACaseForWhatAnswersNothing() {
        ReceivedMail mail = arrive(mail("voirie@x.example", "Subject: Nid-de-poule rue Houdan\n", "Il est profond."));
        assertThat(mail.place().why()).isEqualTo(MailWhy.NEW);
        Case opened = inside(town, () -> cases.get(java.util.Objects.requireNonNull(mail.place().caseId())));
        assertThat(opened.title()).isEqualTo("Nid-de-poule rue Houdan");
        // What is sent after it in the same thread follows it.
        ReceivedMail next = arrive(mail(
                "voirie@x.example", "References: <" + messageIdOf(mail) + ">\n", "J’oubliais : il grandit."));
        assertThat(next.place()).extracting(ReceivedMail.Place::why, ReceivedMail.Place::caseId)
                .containsExactly(MailWhy.FOLLOWED, opened.id());
    }

    private String messageIdOf(ReceivedMail mail) {
        return jdbcText("select message_id from relation.received_mail where id = ?", mail.id());
    }

    private String jdbcText(String sql, UUID id) {
        return inside(town, () -> jdbc.sql(sql).param(id).query(String.class).single());
    }

    @Test
    void acknowledgesByMailOnceADay() {
        arrive(mail("voirie@x.example", "Subject: Un\n", "Une demande"));
        assertThat(mailbox.list(town, AWA)).hasSize(1);
        arrive(mail("voirie@x.example", "Subject: Deux\n", "Une autre demande"));
        assertThat(mailbox.list(town, AWA)).hasSize(1);
    }

    @Test
    void neverTakesAMachineForAPerson() {
        UUID caseId = aCaseOfAwa();
        in(town, () -> {
            acts.take(caseId, NADIA);
            acts.askRequester(caseId, "Lequel ?", NADIA);
        });
        ReceivedMail away = arrive(SampleMails.outOfOffice(messageId()));
        assertThat(away.place()).extracting(ReceivedMail.Place::state, ReceivedMail.Place::why, ReceivedMail.Place::caseId)
                .containsExactly(MailState.FILED, MailWhy.AUTO_REPLY, caseId);
        assertThat(inside(town, () -> cases.get(caseId)).status()).isEqualTo(CaseStatus.WAITING);
        assertThat(story(caseId)).endsWith("ASKED", "AUTO_REPLIED");
        int sent = mailbox.list(town, AWA).size();
        assertThat(arrive(mail("voirie@x.example", "Precedence: bulk\nSubject: Promotions\n", "Achetez")).place().why())
                .isEqualTo(MailWhy.BULK);
        ReceivedMail own = arrive(mail("voirie@x.example", "Subject: Boucle\n", "x").replaceFirst("Message-ID: <[^>]*>", "Message-ID: <" + messageId() + ">"));
        assertThat(own.place().why()).isEqualTo(MailWhy.LOOP);
        assertThat(mailbox.list(town, AWA)).hasSize(sent);
    }

    @Test
    void neverReopensByItself() {
        UUID caseId = aCaseOfAwa();
        in(town, () -> acts.decide(caseId, org.parvis.casework.DecisionDraft.resolved("Réparé le jour même."), NADIA));
        arrive(mail(replyAddress(), "", "Merci !"));
        assertThat(inside(town, () -> cases.get(caseId)).status()).isEqualTo(CaseStatus.RESOLVED);
        assertThat(story(caseId)).endsWith("RESOLVED", "RECEIVED");
    }

    @Test
    void tellsTheAgentOfAMailThatCameBack() {
        UUID caseId = aCaseOfAwa();
        UUID sent = UUID.fromString(sentHeader(AWA, "m.id::text"));
        in(town, () -> jdbc.sql("update messaging.message set state = 'DELIVERED', ended_at = now() where id = ?").param(sent).update());
        ReceivedMail bounce = arrive(SampleMails.bounce(messageId(), AWA, "5.1.1"));
        assertThat(bounce.place()).extracting(ReceivedMail.Place::state, ReceivedMail.Place::why, ReceivedMail.Place::because)
                .containsExactly(MailState.FILED, MailWhy.BOUNCE, "5.1.1");
        assertThat(story(caseId)).endsWith("NOTE");
        assertThat(jdbcText("select problem from messaging.message where id = ?", sent)).startsWith("5.1.1");
        // The same again, as relays do.
        arrive(SampleMails.bounce(messageId(), AWA, "5.1.2"));
        assertThat(story(caseId).stream().filter("NOTE"::equals)).hasSize(1);
    }

    @Test
    void neverReachesACaseOfAnotherTown() {
        UUID caseId = aCaseOfAwa();
        String address = replyAddress();
        String id = messageId();
        String number = number(caseId);
        Territory first = town;
        build();
        ReceivedMail mail = arrive(mail(address, "In-Reply-To: <" + id + ">\nSubject: [" + number + "]\n", "Bonjour"));
        assertThat(mail.place().caseId()).isNotEqualTo(caseId);
        town = first;
        assertThat(story(caseId)).containsExactly("OPENED");
    }

    @Test
    void ignoresTokensThatAreMadeUp() {
        UUID caseId = aCaseOfAwa();
        List<String> before = story(caseId);
        ReceivedMail mail = arrive(mail("voirie+aaaaaaaaaaaaaaaaaaaa@x.example", "Subject: x\n", "Bonjour"));
        assertThat(mail.place().why()).isEqualTo(MailWhy.NEW);
        assertThat(story(caseId)).isEqualTo(before);
    }
}

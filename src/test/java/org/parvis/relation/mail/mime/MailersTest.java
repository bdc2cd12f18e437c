package org.parvis.relation.mail.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Answers as the mail programs that people have write them. */
class MailersTest {

    @Test
    void readsOutlook() throws MailUnreadable {
        IncomingMail mail = MailReader.read(SampleMails.bytes(SampleMails.outlook()));
        assertThat(mail.body().words()).isEqualTo("Bonjour,\n\nC'est celui qui est devant l'école.\n\nAwa Diop");
        assertThat(mail.body().quoted()).startsWith("De : Mairie de Sceaux").contains("entre les mains");
        assertThat(mail.envelope().subject()).isEqualTo("RE\u00a0: [S-2026-000412] Lampadaire éteint");
        assertThat(mail.envelope().from()).isEqualTo(new MailAddress("DIOP Awa", "awa.diop@habitants.example"));
        assertThat(mail.envelope().references()).containsExactly("thread.1@sceaux.example", "0190@sceaux.example");
        assertThat(mail.envelope().inReplyTo()).containsExactly("0190@sceaux.example");
        assertThat(mail.envelope().sentAt()).isEqualTo(Instant.parse("2026-03-03T09:12:44Z"));
        assertThat(mail.kind()).isEqualTo(MailKind.MESSAGE);
        assertThat(mail.attachments()).isEmpty();
    }

    @Test
    void readsGmailWhoseFirstQuotedLineIsBroken() throws MailUnreadable {
        IncomingMail mail = MailReader.read(SampleMails.bytes(SampleMails.gmail()));
        assertThat(mail.body().words()).isEqualTo("Merci, c’est bien celui-là.");
        assertThat(mail.body().quoted()).startsWith("Le mar. 3 mars 2026").contains("> Bonjour,");
    }

    @Test
    void readsAppleMailFromItsHtml() throws MailUnreadable {
        IncomingMail mail = MailReader.read(SampleMails.bytes(SampleMails.appleMail()));
        assertThat(mail.body().words())
                .isEqualTo("Oui, devant l’école.\n\nIl clignote voir ici <https://photos.example/x>.");
        assertThat(mail.body().signature()).isEqualTo("Envoyé de mon iPhone");
        assertThat(mail.body().quoted()).contains("> Bonjour,").contains("> votre demande");
    }

    @Test
    void keepsAnswersBetweenTheLinesOfThunderbirdWhole() throws MailUnreadable {
        IncomingMail mail = MailReader.read(SampleMails.bytes(SampleMails.thunderbirdInline()));
        assertThat(mail.body().words()).contains("> Est-ce le lampadaire").contains("Oui.").contains("Depuis lundi.");
        assertThat(mail.body().quoted()).isEmpty();
        assertThat(mail.body().signature()).isEqualTo("Awa Diop\n12 rue Houdan");
    }

    @Test
    void readsATelephone() throws MailUnreadable {
        IncomingMail mail = MailReader.read(SampleMails.bytes(SampleMails.android()));
        assertThat(mail.body().words()).isEqualTo("Devant l’école.");
        assertThat(mail.body().signature()).isEqualTo("Envoyé depuis mon appareil Galaxy");
        assertThat(mail.body().quoted()).contains("Message d'origine").contains("entre les mains");
    }

    @Test
    void readsAWebmailWithAWrongCharset() throws MailUnreadable {
        IncomingMail mail = MailReader.read(SampleMails.webmail());
        assertThat(mail.envelope().from()).isEqualTo(new MailAddress("Renée Lefèvre", "renee@fournisseur.example"));
        assertThat(mail.body().words()).isEqualTo("C'est réglé, merci à l'équipe.");
        assertThat(mail.body().quoted()).startsWith("> Message du 03/03/26");
    }
}

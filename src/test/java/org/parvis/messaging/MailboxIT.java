package org.parvis.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

@TestPropertySource(properties = "parvis.demo=true")
class MailboxIT extends ParvisIT {

    private static final String PATH = "/demo/boite-aux-lettres";

    @Autowired
    private Outbox outbox;

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void showsEveryMailWithItsHeadersAndBothHalves() {
        Territory territory = aTerritory();
        send(territory, "Votre signalement");
        assertThat(get(territory, PATH).body()).contains("Votre signalement").contains("awa@exemple.fr");
        String id = id(territory);
        assertThat(get(territory, PATH + "/" + id).body())
                .contains("Message-ID: &lt;")
                .contains("Auto-Submitted: auto-generated")
                .contains(territory.baseUrl() + "/suivi/abc");
        assertThat(get(aTerritory(), PATH + "/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void locksTheHtmlHalfIn() {
        Territory territory = aTerritory();
        send(territory, "<script>alert(1)</script>");
        HttpResponse<String> html = get(territory, PATH + "/" + id(territory) + "/html");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("sandbox");
        assertThat(html.body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void breaksNoHeaderWithASubject() {
        Territory territory = aTerritory();
        send(territory, "Bonjour\r\nBcc: eve@example.org\u202e");
        in(territory, () -> {
            SentMail mail = mailbox.find(mailbox.list(null, null).getFirst().id()).orElseThrow();
            assertThat(mail.headers()).noneMatch(line -> line.startsWith("Bcc"));
            assertThat(mail.message().subject()).isEqualTo("Bonjour Bcc: eve@example.org");
        });
    }

    private void send(Territory territory, String subject) {
        MessageText text = MessageText.in(Locale.FRENCH)
                .subject(subject)
                .greeting("Bonjour,")
                .paragraph("Nous l’avons bien reçu. <script>alert(2)</script>")
                .fact("Délai", "3 jours")
                .button("Suivre", "/suivi/abc")
                .build();
        OutgoingMessage message = OutgoingMessage.of(EmailAddress.of("awa@exemple.fr"), subject, text);
        in(territory, () -> transaction.executeWithoutResult(status -> outbox.send(message)));
    }

    private String id(Territory territory) {
        return org.parvis.shared.InTerritory.call(
                territory.id(), () -> mailbox.list(null, null).getFirst().id().toString());
    }
}

package org.parvis.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.parvis.shared.PhoneNumber;
import org.parvis.territory.Territory;
import org.parvis.testing.OnADemo;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@OnADemo
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

    @Test
    void showsTextMessagesAsTheyArriveOnThePhone() {
        Territory territory = aTerritory();
        String words = "Votre demande est enregistrée. " + "ê".repeat(70);
        in(territory, () -> transaction.executeWithoutResult(status -> outbox.send(
                OutgoingSms.of(PhoneNumber.find("06 39 98 40 12").orElseThrow(), "text", words))));
        assertThat(get(territory, PATH).body()).contains("Votre demande est enregistrée.").contains("06\u00A039\u00A098\u00A040\u00A012");
        assertThat(get(territory, PATH + "?pour=06+39+98+40+12").body()).contains("Votre demande est enregistrée.");
        assertThat(get(territory, PATH + "?pour=06+39+98+40+13").body()).doesNotContain("Votre demande est enregistrée.");
        String id = id(territory);
        Document page = Jsoup.parse(get(territory, PATH + "/" + id).body());
        assertThat(page.select(".sms-parts li").eachText()).hasSize(2);
        assertThat(page.select(".facts").text()).contains("2 SMS").contains("alphabet étendu").contains("À envoyer");
        assertThat(get(territory, PATH + "/" + id + "/html").statusCode()).isEqualTo(404);
        assertThat(get(aTerritory(), PATH + "/" + id).statusCode()).isEqualTo(404);
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

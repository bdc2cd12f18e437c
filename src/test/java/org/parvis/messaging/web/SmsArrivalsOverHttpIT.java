package org.parvis.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.Outbox;
import org.parvis.messaging.OutgoingSms;
import org.parvis.messaging.SmsAccount;
import org.parvis.messaging.SmsLine;
import org.parvis.shared.InTerritory;
import org.parvis.shared.PhoneNumber;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Phones;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Text messages that people send, as a provider brings them over HTTP. */
class SmsArrivalsOverHttpIT extends ParvisIT {

    private static final String SECRET = "a-secret-that-only-tests-know";

    @Autowired
    private Outbox outbox;

    @Autowired
    private SmsLine line;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;
    private String phone;

    @BeforeEach
    void build() {
        phone = Phones.next();
        town = aTownThatTexts();
        in(town, () -> transaction.executeWithoutResult(
                _ -> outbox.send(OutgoingSms.of(PhoneNumber.find(phone).orElseThrow(), "key", "Bonjour"))));
    }

    private Territory aTownThatTexts() {
        Territory made = aTerritory();
        in(made, () -> line.change(SmsAccount.of("VilleTest", null, 1_000, BigDecimal.ONE), Visitor.NOBODY));
        return made;
    }

    private int post(String provider, String secret, String type, String body) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(at(town, "/sms/recus/" + provider))
                .header("Content-Type", type)
                .header("Authorization", "Bearer " + secret)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        return answer.statusCode();
    }

    private int post(String body) {
        return post("first", SECRET, "application/json", body);
    }

    private List<String> words() {
        return InTerritory.call(town.id(), () -> jdbc.sql("select words from relation.received_brief where territory_id = ? order by id")
                .param(town.id())
                .query(String.class)
                .list());
    }

    @Test
    void areTakenOnceAloneOrAsAList() {
        String one = "{\"id\": \"m1\", \"from\": \"" + phone + "\", \"to\": \"38000\", \"text\": \"Un\"}";
        String two = "{\"id\": \"m2\", \"from\": \"" + phone.substring(1) + "\", \"text\": \"Deux\"}";
        assertThat(post(one)).isEqualTo(204);
        assertThat(post("[" + one + ", " + two + "]")).isEqualTo(204);
        String form = "id=m3&text=Trois+%C3%A9l%C3%A8ves&from=" + phone.replace("+", "%2B");
        assertThat(post("first", SECRET, "application/x-www-form-urlencoded", form)).isEqualTo(204);
        assertThat(words()).containsExactly("Un", "Deux", "Trois élèves");
    }

    @Test
    void areTakenWhateverElseIsInTheirList() {
        aTownThatTexts();
        String forNobody = "{\"id\": \"n1\", \"from\": \"+33639989\", \"text\": \"x\"}";
        String ofNobody = "{\"id\": \"n2\", \"from\": \" \", \"text\": \"x\"}";
        String stop = "{\"id\": \"n3\", \"from\": \"" + phone + "\", \"text\": \"STOP\"}";
        assertThat(post("[" + String.join(", ", forNobody, ofNobody, "3", stop) + "]")).isEqualTo(204);
        assertThat(words()).containsExactly("STOP");
        assertThat(post("[" + forNobody + ", " + forNobody + "]")).isEqualTo(422);
        assertThat(post("[" + ofNobody + ", " + ofNobody + "]")).isEqualTo(400);
        assertThat(post("[" + ofNobody + ", " + forNobody + "]")).isEqualTo(204);
    }

    @Test
    void areTakenFromNobodyElse() {
        String one = "{\"id\": \"m1\", \"from\": \"" + phone + "\", \"text\": \"Un\"}";
        assertThat(post("first", "wrong", "application/json", one)).isEqualTo(404);
        assertThat(post("second", SECRET, "application/json", one)).as("not set up").isEqualTo(404);
        assertThat(words()).isEmpty();
    }

    @Test
    void areRefusedWhereTheyMakeNoSenseOrAreNobodys() {
        aTownThatTexts();
        assertThat(post("{}")).isEqualTo(400);
        assertThat(post("not json")).isEqualTo(400);
        assertThat(post("{\"from\": \"+33639989\", \"text\": \"x\"}")).as("nobody wrote to it").isEqualTo(422);
        assertThat(post("{\"from\": \"" + phone + "\", \"text\": \"" + "x".repeat(1_000_001) + "\"}")).isEqualTo(413);
        assertThat(words()).isEmpty();
    }
}

package org.parvis.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.ReportingTown;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

/** One source cannot bury a town in reports, nor an address in mails. */
class FloodIT extends ParvisIT {

    private static final String VICTIM = "victime@exemple.fr";

    @Autowired
    private TerritoryImport imports;

    private Territory town;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
    }

    @Test
    void takesThirtyReportsAnHourFromOneSource() {
        for (int i = 0; i < 15; i++) {
            assertThat(report("nobody" + i + "@exemple.fr").statusCode()).isEqualTo(200);
            assertThat(begin()).isEqualTo(303);
        }
        assertThat(report("more@exemple.fr").statusCode()).isEqualTo(429);
        assertThat(begin()).isEqualTo(429);
    }

    @Test
    void holdsNoAgentBack() {
        Person agent = anAgent(town, UUID.randomUUID());
        for (int i = 0; i < 31; i++) {
            assertThat(post(agent, "/signaler", "words=Des+papiers").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void acknowledgesAFewToAnAddressThatAnybodyMayHaveTyped() {
        for (int i = 0; i < 8; i++) {
            HttpResponse<String> taken = report(i % 2 == 0 ? VICTIM : "victime+" + i + "@exemple.fr");
            assertThat(taken.body()).contains("\"state\":\"sent\"");
        }
        int mails = mailbox.list(town, VICTIM).size();
        for (int i = 1; i < 8; i += 2) {
            mails += mailbox.list(town, "victime+" + i + "@exemple.fr").size();
        }
        assertThat(mails).isEqualTo(5);
    }

    private HttpResponse<String> report(String email) {
        return post(town, "/api/signalements", "key=" + UUID.randomUUID()
                + "&words=dalle&category=trottoir&lon=2.2951&lat=48.7801&email=" + email.replace("+", "%2B"));
    }

    private int begin() {
        return post(town, "/signaler", "words=dalle").statusCode();
    }

}

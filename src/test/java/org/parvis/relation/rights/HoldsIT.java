package org.parvis.relation.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.parvis.casework.ContactRetention;
import org.parvis.report.ReportingTown;
import org.parvis.request.AskingTown;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.Person;
import org.parvis.web.ForgettingReport;
import org.springframework.beans.factory.annotation.Autowired;

/** A judge asks for what would have gone. */
class HoldsIT extends RightsCase {

    private static final Instant IN_THREE_YEARS = Instant.now().plus(Duration.ofDays(3 * 366));
    private static final String HOLDS = PAGE + "/gels";

    @Autowired
    private ContactRetention contacts;

    @Autowired
    private ForgettingReport report;

    private Set<UUID> due() {
        return inside(() -> transaction.execute(_ -> contacts.listEnded(List.of(ended.caseId()), contacts.terms(IN_THREE_YEARS))));
    }

    private String lifting() {
        Element form = Jsoup.parse(get(jeanne, HOLDS).body()).select("form[action$=levee]").first();
        return form == null ? "" : form.attr("action").replace("/t/" + town.slug(), "");
    }

    @Test
    void keepsAPersonAndTheirCasesFromRetentionAndErasureUntilItIsLifted() {
        assertThat(due()).hasSize(1);
        String file = find(jeanne);
        assertThat(post(jeanne, file + "/gel", "raison=" + encoded("Recours au tribunal")).statusCode()).isEqualTo(303);
        assertThat(due()).as("whose cases are held").isEmpty();
        assertThat(get(jeanne, file).body()).contains("Recours au tribunal");
        assertThat(get(jeanne, file + "/effacement").body()).contains("impose de conserver").doesNotContain("name=\"confirmation\"");
        assertThat(erase(jeanne, file, "k").statusCode()).isEqualTo(422);
        assertThat(count(HER_FILES)).isEqualTo(2);
        assertThat(post(jeanne, lifting(), "raison=").statusCode()).isEqualTo(422);
        assertThat(post(jeanne, lifting(), "raison=" + encoded("Affaire jugée")).statusCode()).isEqualTo(303);
        assertThat(due()).hasSize(1);
        assertThat(count("select count(*) from journal.entry where act in ('casework.holdPut', 'casework.holdLifted')")).isEqualTo(2);
        assertThat(erase(jeanne, file, "k2").statusCode()).isEqualTo(303);
    }

    @Test
    void keepsACaseByItsNumber() {
        assertThat(post(jeanne, HOLDS, "numero=X-1&raison=x").body()).contains("Aucun dossier ne porte ce numéro");
        assertThat(post(jeanne, HOLDS, "numero=" + ended.number() + "&raison=&jusquau=").body()).contains("href=\"#raison\"");
        assertThat(post(jeanne, HOLDS, "numero=" + ended.number() + "&raison=Litige&jusquau=2020-01-01").body()).contains("href=\"#jusquau\"");
        assertThat(post(jeanne, HOLDS, "numero=" + ended.number() + "&raison=Litige").statusCode()).isEqualTo(303);
        assertThat(due()).isEmpty();
        assertThat(get(jeanne, find(jeanne) + "/effacement").body()).contains("La conservation est imposée");
        in(town, () -> jdbc.sql("update casework.legal_hold set until = current_date - 1").update());
        assertThat(due()).as("its last day has passed").hasSize(1);
    }

    @Test
    void isPutAndLiftedByWhoeverAnswersForTheTown() {
        post(jeanne, HOLDS, "numero=" + ended.number() + "&raison=Litige");
        String lifting = lifting();
        Person admin = anAdministrator(town);
        assertThat(get(admin, HOLDS).body()).contains(ended.number()).doesNotContain("levee\"");
        assertThat(post(admin, HOLDS, "numero=" + ended.number() + "&raison=x").statusCode()).isEqualTo(403);
        assertThat(post(admin, lifting, "raison=x").statusCode()).isEqualTo(403);
        assertThat(post(karimAtDesk, lifting, "raison=x").statusCode()).isEqualTo(403);
        assertThat(post(aStaffMember(aTerritory(), Role.AUDITOR, null), lifting, "raison=x").statusCode()).isEqualTo(404);
        assertThat(post(town, lifting, "raison=x").statusCode()).isEqualTo(401);
        assertThat(count("select count(*) from casework.legal_hold where lifted_at is null")).isEqualTo(1);
    }

    @Test
    void reportsWhatTheNightsForgot() {
        assertThat(get(jeanne, PAGE + "/conservation").body()).contains("Aucune nuit");
        in(town, () -> {
            report.tell("person", 3);
            report.tell("person", 4);
            report.tell("mail", 0);
        });
        String rows = Jsoup.parse(get(jeanne, PAGE + "/conservation").body()).select("tbody").text();
        assertThat(rows).contains("Fiches de personnes 7").contains("Courriels reçus 0");
        assertThat(get(karimAtDesk, PAGE + "/conservation").statusCode()).isEqualTo(403);
    }

    @Test
    void tellsEachProcessingAsItIsConfigured() {
        String page = Jsoup.parse(get(jeanne, PAGE + "/registre").body()).text();
        assertThat(page)
                .contains("Demandes : Demander une salle").contains("Pour combien de personnes")
                .contains("24 mois").contains("article 6.1 e").doesNotContain("processing.");
        String csv = get(jeanne, PAGE + "/registre.csv").body();
        assertThat(csv.lines().count()).isGreaterThan(10);
        assertThat(csv.replace('\u00a0', ' ')).contains("\"Demandes : Poser une question\"").doesNotContain("rights.");
        assertThat(get(karimAtDesk, PAGE + "/registre").statusCode()).isEqualTo(403);
        assertThat(get(karimAtDesk, PAGE + "/registre.csv").statusCode()).isEqualTo(403);
    }

    @Test
    void givesSpreadsheetsNoFormulaFromTheConfiguration() {
        Territory other = ReportingTown.create(
                imports, territories, AskingTown.KINDS.replace("label: Dire merci", "label: \"Dire merci;=1+1\""));
        String csv = get(aStaffMember(other, Role.AUDITOR, null), PAGE + "/registre.csv").body();
        assertThat(csv).contains("Dire merci;'=1+1");
    }
}

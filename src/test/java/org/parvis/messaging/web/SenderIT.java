package org.parvis.messaging.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.messaging.Letterhead;
import org.parvis.messaging.Senders;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.ImportReport;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryFileRefused;
import org.parvis.territory.TerritoryFiles;
import org.parvis.territory.TerritoryImport;
import org.parvis.territory.TownFiles;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;

class SenderIT extends ParvisIT {

    private static final String PATH = "/admin/territoire/courriels";
    private static final String GOOD = "name=Mairie+de+Test&address=envoi%40test.example&replyTo=mairie%40test.example";

    @Autowired
    private Senders senders;

    @Autowired
    private TerritoryImport imports;

    @Test
    void isChangedByAnAdministratorAndWrittenInTheJournal() {
        Territory territory = aTerritory();
        Person administrator = anAdministrator(territory);
        assertThat(get(administrator, "/admin/territoire").body()).contains(PATH).contains("ne-pas-repondre@");
        assertThat(post(administrator, PATH, GOOD).statusCode()).isEqualTo(303);
        assertThat(get(administrator, "/admin/territoire").body())
                .contains("Mairie de Test, envoi@test.example. Les réponses arrivent à mairie@test.example.");
        assertThat(get(administrator, PATH).body()).contains("value=\"envoi@test.example\"");
        assertThat(get(administrator, "/admin/journal").body()).contains("a changé l’expéditeur des e-mails");
    }

    @Test
    void keepsWhatWasTypedWhenAnAddressIsNone() {
        Person administrator = anAdministrator(aTerritory());
        HttpResponse<String> page = post(administrator, PATH, "name=&address=pas-une-adresse&replyTo=x%40test.example");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("value=\"pas-une-adresse\"")
                .contains("value=\"x@test.example\"")
                .contains("id=\"name-erreur\"")
                .contains("id=\"address-erreur\"");
        assertThat(current(administrator.territory()).address()).startsWith("ne-pas-repondre@");
    }

    @Test
    void isNobodyElsesBusiness() {
        Territory territory = aTerritory();
        assertThat(post(territory, PATH, GOOD).statusCode()).isNotIn(200, 303);
        assertThat(post(aResident(territory), PATH, GOOD).statusCode()).isEqualTo(403);
        Person auditor = aStaffMember(territory, Role.AUDITOR, null);
        assertThat(get(auditor, PATH).statusCode()).isEqualTo(403);
        assertThat(post(auditor, PATH, GOOD).statusCode()).isEqualTo(403);
        assertThat(get(auditor, "/admin/territoire").body()).doesNotContain("href=\"/t/" + territory.slug() + PATH);
        Person elsewhere = anAdministrator(aTerritory());
        post(new Person(territory, elsewhere.account(), elsewhere.cookie()), PATH, GOOD);
        assertThat(current(territory).address()).startsWith("ne-pas-repondre@");
    }

    @Test
    void comesWithTheTerritorysFile() {
        String slug = "s" + UUID.randomUUID().toString().substring(0, 8);
        String mail = "mail: {name: Mairie de Vallée, address: envoi@vallee.example, replyTo: mairie@vallee.example}\n";
        imports.run(town(slug, mail), "territory.yml");
        Letterhead sender = current(territories.findTerritory(slug).orElseThrow());
        assertThat(sender.name()).isEqualTo("Mairie de Vallée");
        assertThat(sender.replyTo()).isEqualTo("mairie@vallee.example");
        ImportReport again = imports.run(town(slug, mail), "territory.yml");
        assertThat(again.toString()).doesNotContain("mail: 1 created");
    }

    @Test
    void isRefusedInAFileThatMistypesIt() {
        String slug = "s" + UUID.randomUUID().toString().substring(0, 8);
        String mail = "mail: {name: Mairie, adress: envoi@vallee.example, replyTo: personne}\n";
        assertThatExceptionOfType(TerritoryFileRefused.class)
                .isThrownBy(() -> imports.run(town(slug, mail), "territory.yml"))
                .satisfies(refused -> assertThat(refused.toString())
                        .contains("mail.adress", "mail.address", "mail.replyTo"));
    }

    private Letterhead current(Territory territory) {
        return InTerritory.call(territory.id(), senders::current);
    }

    private static TerritoryFiles town(String slug, String more) {
        TownFiles town = new TownFiles(slug);
        return name -> town.text(name).map(text -> name.equals("territory.yml") ? text + more : text);
    }
}

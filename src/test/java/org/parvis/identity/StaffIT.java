package org.parvis.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class StaffIT extends ParvisIT {

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void invitesSomebodyWhoJoinsWithTheirRolesAndThenProtectsTheAccount() {
        Person administrator = anAdministrator(aTerritory());
        invite(administrator, "karim@example.org");
        assertThat(get(administrator, "/admin/personnes").body()).contains("karim@example.org");
        String link = mailbox.latestLink(administrator.territory(), "karim@example.org", "/invitation/");
        assertThat(get(administrator.territory(), link).body()).contains("Rejoindre l’équipe");
        HttpResponse<String> joined = accept(administrator.territory(), link);
        assertThat(joined.headers().firstValue("Location").orElseThrow()).contains("/connexion/second-facteur");
        assertThat(accept(administrator.territory(), link).statusCode()).isEqualTo(404);
        in(administrator.territory(), () -> {
            Account karim = accounts.findByEmail("karim@example.org").orElseThrow();
            assertThat(accounts.findStaff(karim.id()).orElseThrow().roles())
                    .containsExactlyInAnyOrder(Role.FRONT_DESK, Role.MODERATOR);
            assertThat(accounts.names(Set.of(karim.id()))).isEqualTo(Map.of(karim.id(), "Karim"));
        });
        assertThat(acts(administrator)).contains("identity.invited", "identity.invitationAccepted");
    }

    @Test
    void makesAnInvitationGoodForSevenDaysInItsTerritoryOnly() {
        Person administrator = anAdministrator(aTerritory());
        invite(administrator, "karim@example.org");
        String link = mailbox.latestLink(administrator.territory(), "karim@example.org", "/invitation/");
        assertThat(accept(aTerritory(), link).statusCode()).isEqualTo(404);
        in(administrator.territory(), () -> jdbc.sql("update identity.invitation set expires_at = now()")
                .update());
        assertThat(accept(administrator.territory(), link).statusCode()).isEqualTo(404);
    }

    @Test
    void letsAnInvitationDieWhenItIsWithdrawnOrReplaced() {
        Person administrator = anAdministrator(aTerritory());
        invite(administrator, "karim@example.org");
        String first = mailbox.latestLink(administrator.territory(), "karim@example.org", "/invitation/");
        invite(administrator, "karim@example.org");
        assertThat(accept(administrator.territory(), first).statusCode()).isEqualTo(404);
    }

    @Test
    void changesRolesAtOnceAndNotesIt() {
        Person administrator = anAdministrator(aTerritory());
        Person elected = aStaffMember(administrator.territory(), Role.ELECTED, null);
        assertThat(get(elected, "/admin/personnes").statusCode()).isEqualTo(403);
        post(administrator, "/admin/personnes/" + elected.id() + "/roles", "grants=AUDITOR%3A");
        assertThat(get(elected, "/admin/personnes").statusCode()).isEqualTo(200);
        assertThat(acts(administrator)).contains("identity.rolesChanged");
    }

    @Test
    void letsNobodyChangeTheirOwnRights() {
        Person administrator = anAdministrator(aTerritory());
        String own = "/admin/personnes/" + administrator.id();
        assertThat(post(administrator, own + "/roles", "grants=AUDITOR%3A").statusCode()).isEqualTo(422);
        assertThat(post(administrator, own + "/suspension", "").statusCode()).isEqualTo(422);
        assertThat(get(administrator, own).body()).doesNotContain("Enregistrer les rôles");
    }

    @Test
    void suspendsAndReadmits() {
        Person administrator = anAdministrator(aTerritory());
        Person moderator = aStaffMember(administrator.territory(), Role.MODERATOR, null);
        post(administrator, "/admin/personnes/" + moderator.id() + "/suspension", "");
        assertThat(get(moderator, "/compte").statusCode()).isEqualTo(302);
        post(administrator, "/admin/personnes/" + moderator.id() + "/retour", "");
        assertThat(get(people.halfIn(moderator), "/compte").headers().firstValue("Location").orElseThrow())
                .endsWith("/connexion/second-facteur");
        assertThat(acts(administrator)).contains("identity.suspended", "identity.readmitted");
    }

    @Test
    void reachesNobodyOfAnotherTerritory() {
        Person administrator = anAdministrator(aTerritory());
        Person elsewhere = aStaffMember(aTerritory(), Role.MODERATOR, null);
        String path = "/admin/personnes/" + elsewhere.id();
        assertThat(get(administrator, path).statusCode()).isEqualTo(404);
        assertThat(post(administrator, path + "/suspension", "").statusCode()).isEqualTo(404);
        assertThat(post(administrator, path + "/roles", "grants=ADMINISTRATOR%3A").statusCode()).isEqualTo(404);
        assertThat(get(elsewhere, "/compte").statusCode()).isEqualTo(200);
    }

    @Test
    void acceptsNoRoleThatIsNone() {
        Person administrator = anAdministrator(aTerritory());
        Person moderator = aStaffMember(administrator.territory(), Role.MODERATOR, null);
        String path = "/admin/personnes/" + moderator.id() + "/roles";
        assertThat(post(administrator, path, "grants=KING%3A").statusCode()).isEqualTo(400);
        assertThat(post(administrator, path, "grants=AGENT%3A").statusCode()).isEqualTo(400);
        assertThat(post(administrator, path, "grants=AGENT%3A" + UUID.randomUUID()).statusCode())
                .as("a department of another territory")
                .isEqualTo(422);
        assertThat(post(administrator, "/admin/personnes/invitation", "email=x&name=").body())
                .contains("Choisissez au moins un rôle");
    }

    @Test
    void listsWhoWorksInADepartment() {
        Territory territory = aTerritory();
        UUID roads = UUID.randomUUID();
        Person agent = anAgent(territory, roads);
        anAgent(territory, UUID.randomUUID());
        in(territory, () -> {
            assertThat(accounts.listStaff(roads)).extracting(Staff::id).containsExactly(agent.id());
            assertThat(accounts.listStaff()).hasSize(2);
        });
    }

    private java.util.List<String> acts(Person administrator) {
        return org.parvis.shared.InTerritory.call(administrator.territory().id(), () -> jdbc.sql(
                        "select act from journal.entry where territory_id = ?")
                .param(administrator.territory().id())
                .query(String.class)
                .list());
    }

    private void invite(Person administrator, String email) {
        HttpResponse<String> answer = post(
                administrator,
                "/admin/personnes/invitation",
                "name=Karim&email=" + email + "&grants=FRONT_DESK%3A&grants=MODERATOR%3A");
        assertThat(answer.statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> accept(Territory territory, String link) {
        return post(territory, "/invitation", "secret=" + link.substring(link.lastIndexOf('/') + 1));
    }
}

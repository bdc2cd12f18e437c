package org.parvis.report.open311.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.report.open311.ApiKey;
import org.parvis.report.open311.ApiKeys;
import org.parvis.report.open311.GivenKey;
import org.parvis.report.open311.NewKey;
import org.parvis.report.open311.wire.Mistake;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.testing.Person;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class KeysIT extends ParvisIT {

    private static final String PATH = "/admin/territoire/open311";
    private static final String GOOD = "key=k1&name=AppliVoisine&perMinute=30&scopes=REPORT";

    @Autowired
    private ApiKeys keys;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init")
    private Territory town;

    @SuppressWarnings("NullAway.Init")
    private Person administrator;

    @BeforeEach
    void build() {
        town = aTerritory();
        administrator = anAdministrator(town);
    }

    @Test
    void givesAKeyThatIsShownOnce() {
        assertThat(get(administrator, "/admin/territoire").body()).contains(PATH).contains("Aucun programme");
        HttpResponse<String> made = post(administrator, PATH, GOOD);
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("private, no-store");
        String secret = secret(made.body());
        ApiKey key = InTerritory.call(town.id(), () -> keys.admit(secret, ApiKey.Scope.REPORT));
        assertThat(key).isEqualTo(new ApiKey(key.id(), "AppliVoisine", 30, Set.of(ApiKey.Scope.REPORT)));
        assertThat(get(administrator, PATH).body())
                .contains("AppliVoisine").contains("30 par minute").contains("En service").doesNotContain(secret);
        assertThat(get(administrator, "/admin/territoire").body()).contains("Un programme peut");
        assertThat(get(administrator, "/admin/journal").body()).contains("a donné une clé Open311").doesNotContain(secret);
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql("select string_agg(k::text, '') from report.api_key k")
                        .query(String.class).single()))
                .doesNotContain(secret);
    }

    @Test
    void makesOneKeyOfAFormThatIsSentTwice() {
        String secret = secret(post(administrator, PATH, GOOD).body());
        HttpResponse<String> again = post(administrator, PATH, GOOD);
        assertThat(again.body()).contains("a déjà été créée").doesNotContain(secret).doesNotContain("id=\"secret\"");
        assertThat(given()).hasSize(1);
    }

    @Test
    void takesAKeyBackAfterAsking() {
        String secret = secret(post(administrator, PATH, GOOD).body());
        String revoke = PATH + "/" + given().getFirst().key().id() + "/retrait";
        assertThat(get(administrator, revoke).body()).contains("Retirer la clé de AppliVoisine").contains("method=\"post\"");
        assertThat(given().getFirst().isInForce()).isTrue();
        assertThat(post(administrator, revoke, "").statusCode()).isEqualTo(303);
        assertThat(get(administrator, PATH + "?fait=retrait").body()).contains("Elle n’ouvre plus rien").contains("Retirée le");
        in(town, () -> assertThat(catchThrowable(
                        () -> keys.admit(secret, ApiKey.Scope.REPORT)))
                .isInstanceOf(Mistake.class));
        assertThat(get(administrator, "/admin/journal").body()).contains("a retiré une clé Open311");
        assertThat(get(administrator, revoke).statusCode()).isEqualTo(404);
        // Sent twice, it says the same and is on record once.
        assertThat(post(administrator, revoke, "").statusCode()).isEqualTo(303);
        assertThat(get(administrator, "/admin/journal").body().split("a retiré une clé Open311", -1)).hasSize(2);
    }

    @Test
    void keepsWhatWasTypedWhenSomethingIsWrong() {
        HttpResponse<String> page = post(administrator, PATH, "key=k2&name=%20&perMinute=12&scopes=UPDATE");
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("id=\"name-erreur\"").contains("value=\"12\"").contains("value=\"k2\"");
        for (String number : List.of("", "0", "-1", "deux", "10001", "99999999999")) {
            HttpResponse<String> wrong = post(administrator, PATH, "key=k2&name=X&scopes=REPORT&perMinute=" + number);
            assertThat(wrong.statusCode()).as(number).isEqualTo(422);
            assertThat(wrong.body()).contains("id=\"perMinute-erreur\"");
        }
        assertThat(post(administrator, PATH, "key=k2&name=%20&perMinute=0").body())
                .as("all at once").contains("id=\"name-erreur\"").contains("id=\"perMinute-erreur\"").contains("Cochez au moins");
        HttpResponse<String> nothing = post(administrator, PATH, "key=k2&name=X&perMinute=12&scopes=EVERYTHING");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Cochez au moins");
        assertThat(given()).isEmpty();
    }

    @Test
    void isNobodyElsesBusiness() {
        post(administrator, PATH, GOOD);
        UUID id = given().getFirst().key().id();
        String revoke = PATH + "/" + id + "/retrait";
        assertThat(post(town, revoke, "").statusCode()).isNotIn(200, 303);
        for (Person other : List.of(
                aResident(town),
                aStaffMember(town, Role.AUDITOR, null),
                aStaffMember(town, Role.MODERATOR, null),
                anAgent(town, UUID.randomUUID()))) {
            assertThat(get(other, PATH).statusCode()).isEqualTo(403);
            assertThat(post(other, PATH, GOOD).statusCode()).isEqualTo(403);
            assertThat(get(other, revoke).statusCode()).isEqualTo(403);
            assertThat(post(other, revoke, "").statusCode()).isEqualTo(403);
        }
        Person elsewhere = anAdministrator(aTerritory());
        assertThat(get(elsewhere, PATH).body()).doesNotContain("AppliVoisine");
        assertThat(get(elsewhere, revoke).statusCode()).isEqualTo(404);
        assertThat(post(elsewhere, revoke, "").statusCode()).isEqualTo(404);
        post(new Person(town, elsewhere.account(), elsewhere.cookie()), revoke, "");
        assertThat(given()).singleElement().satisfies(key -> assertThat(key.isInForce()).isTrue());
    }

    @Test
    void tellsAUsedKeyFromAForgottenOne() {
        String secret = InTerritory.call(
                town.id(),
                () -> keys.create(new NewKey("<b>Voisins</b>", 60, Set.of(ApiKey.Scope.UPDATE)), Visitor.NOBODY));
        assertThat(get(administrator, PATH).body()).contains("Jamais").contains("&lt;b&gt;Voisins").doesNotContain("<b>Voisins");
        in(town, () -> keys.admit(secret, ApiKey.Scope.UPDATE));
        assertThat(get(administrator, PATH).body()).doesNotContain("Jamais");
        assertThat(given().getFirst().lastUsedAt()).isNotNull();
        assertThat(get(administrator, "/admin/journal").body()).contains("a donné une clé Open311");
    }

    private List<GivenKey> given() {
        return InTerritory.call(town.id(), keys::listGiven);
    }

    private static String secret(String page) {
        Matcher field = Pattern.compile("id=\"secret\"[^>]* value=\"([A-Za-z0-9_-]{32})\"").matcher(page);
        assertThat(field.find()).as(page).isTrue();
        return field.group(1);
    }
}

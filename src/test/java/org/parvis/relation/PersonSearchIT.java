package org.parvis.relation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.parvis.casework.Viewer;
import org.parvis.relation.PersonDraft.Stated;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Role;
import org.parvis.territory.Territory;
import org.parvis.testing.ParvisIT;
import org.parvis.web.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

class PersonSearchIT extends ParvisIT {

    @Autowired
    private Persons persons;

    @Autowired
    private PersonSearch search;

    private Territory town;

    @BeforeEach
    void known() {
        town = aTerritory();
        create("Diop", "Awa", "awa@habitants.example", "06 39 98 40 12", "14 bis rue du Lycée, 92330 Sceaux");
        create("Diopré", "Jean-Loup", "jl@habitants.example", "01 99 00 17 35", "3 allée des Tilleuls, 92330 Sceaux");
        InTerritory.call(town.id(), () -> persons.create(
                new PersonDraft(PersonKind.PERSON, "d’Œuvre", "Hélène", "Laplace", null, "fr", "", List.of()), agent()));
        create("Ben Ali", "Idris", "idris_b@habitants.example", "+33 6 39 98 71 50", "");
    }

    private UUID create(String family, String given, String email, String phone, String address) {
        return InTerritory.call(town.id(), () -> persons.create(
                new PersonDraft(PersonKind.PERSON, family, given, "fr", "", List.of(
                        new Stated(IdentifierKind.EMAIL, email, Proof.STATED),
                        new Stated(IdentifierKind.PHONE, phone, Proof.STATED),
                        new Stated(IdentifierKind.ADDRESS, address, Proof.STATED))),
                agent()));
    }

    private Visitor agent() {
        return new TestVisitor(aStaffMember(town, Role.FRONT_DESK, null));
    }

    @Test
    void takesNothingLong() {
        assertThat(find("1" + " ".repeat(100_000) + "x")).isEmpty();
        assertThat(find("a".repeat(1_000))).isEmpty();
    }

    private List<String> find(String typed) {
        return InTerritory.call(town.id(), () -> search.find(typed, Viewer.of(agent())).stream().map(Person::name).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "awa", "AWA D", "diop a", "Awa Diop", "Awa Dipo", "Aws Diop", "Dipo", "Diiop", "aw", "awa@", "06 39 98 40 12", "0639 98 40", "+33 6 39 98 4", "14 bis rue du lyc", "14bis, Rue du Lycee"})
    void findsAwaByWhateverIsKnownOfHer(String typed) {
        assertThat(find(typed)).contains("Awa Diop");
    }

    @Test
    void beginsWithThoseWhoseNameBeginsSo() {
        assertThat(find("dio")).containsExactly("Awa Diop", "Jean-Loup Diopré");
        assertThat(find("jean loup")).containsExactly("Jean-Loup Diopré");
        assertThat(find("oeuvre helene")).contains("Hélène d’Œuvre");
        assertThat(find("d'oeuvre")).containsExactly("Hélène d’Œuvre");
        assertThat(find("ben al")).containsExactly("Idris Ben Ali");
    }

    @ParameterizedTest
    @CsvSource({
        "jaen loup, Jean-Loup Diopré",
        "Diopre Jean-Luop, Jean-Loup Diopré",
        "Marie Jean Dioprè, Jean-Loup Diopré",
        "loup dio, Jean-Loup Diopré",
        "diopresse jean loup, Jean-Loup Diopré",
        "Benali, Idris Ben Ali",
        "Idriss Ben Ali, Idris Ben Ali",
        "Elène Oeuvre, Hélène d’Œuvre",
        "helene laplase, Hélène d’Œuvre",
        "laplce, Hélène d’Œuvre"})
    void findsThoseWhoseNameIsMisspelt(String typed, String meant) {
        assertThat(find(typed)).containsExactly(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "zz", "%", "_a", "%%%", "\\", "awa%", "'; drop table relation.person; --", "idrisxb@", "9999", "+33", "0", "@"})
    void findsNobodyByWhatIsNobodys(String typed) {
        assertThat(find(typed)).doesNotContain("Hélène d’Œuvre", "Idris Ben Ali");
    }

    @Test
    void knowsNobodyOfAnotherTown() {
        Territory elsewhere = aTerritory();
        assertThat(InTerritory.call(elsewhere.id(), () -> search.find("diop", Viewer.of(agent())))).isEmpty();
        assertThat(InTerritory.call(elsewhere.id(), () -> search.find("06 39 98 40 12", Viewer.of(agent())))).isEmpty();
        assertThat(InTerritory.call(elsewhere.id(), () -> search.known("Awa Diop", "06 39 98 40 12", "awa@habitants.example", 5))).isEmpty();
    }

    @Test
    void namesThoseWhoMayBeMeantByAForm() {
        assertThat(InTerritory.call(town.id(), () -> search.known("", "0639984012", "", 5))).extracting(Person::name).containsExactly("Awa Diop");
        assertThat(InTerritory.call(town.id(), () -> search.known("", "", "IDRIS_B@habitants.example", 5))).extracting(Person::name).containsExactly("Idris Ben Ali");
        assertThat(InTerritory.call(town.id(), () -> search.known("Helene d'Oeuvre", "abc", "abc", 5))).extracting(Person::name).containsExactly("Hélène d’Œuvre");
        assertThat(InTerritory.call(town.id(), () -> search.known("", "", "", 5))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"999 999 014 00015", "99999901400015", "999.999.014", "999999014", "999 999 014 000"})
    void findsAnOrganisationByItsSirenOrSiret(String typed) {
        InTerritory.call(town.id(), () -> persons.create(
                new PersonDraft(PersonKind.ORGANISATION, "Fournil du Lycée", "", "fr", "", List.of(
                        new Stated(IdentifierKind.SIRET, "999 999 014 00015", Proof.STATED))),
                agent()));
        assertThat(find(typed)).containsExactly("Fournil du Lycée");
        assertThat(find("999 999 0")).as("less than a whole company").isEmpty();
        assertThat(find("06 39 98 40 12")).containsExactly("Awa Diop");
    }
}

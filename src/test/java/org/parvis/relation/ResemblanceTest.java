package org.parvis.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.parvis.relation.IdentifierKind.ADDRESS;
import static org.parvis.relation.IdentifierKind.EMAIL;
import static org.parvis.relation.IdentifierKind.PHONE;
import static org.parvis.relation.IdentifierKind.SIRET;
import static org.parvis.relation.TestPersons.called;
import static org.parvis.relation.TestPersons.organisation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResemblanceTest {

    private static final String LYCEE = "14 rue du Lycée, 92330 Sceaux";
    private static final String AWAS = "06 39 98 40 12";
    private static final String MAIL = "awa@habitants.example";

    private static boolean suggests(TestPersons a, TestPersons b) {
        Person one = a.person();
        Person other = b.person();
        assertThat(Resemblance.of(one, other)).as("either way").isEqualTo(Resemblance.of(other, one));
        assertThat(Resemblance.areTwo(one, other)).as("either way").isEqualTo(Resemblance.areTwo(other, one));
        return !Resemblance.areTwo(one, other) && Resemblance.of(one, other).isSuggested();
    }

    @ParameterizedTest
    @CsvSource({
        "Hélène, d’Œuvre, Helene, D'OEUVRE, SAME",
        "Hélène, de La Tour, HELENE, Tour, SAME",
        "Jean-Pierre, Martin, Jean Pierre, MARTIN, SAME",
        "Idris, Ben Ali, Idris, Benali, SAME",
        "M. Idris, Ben Ali, Idris, Benali, SAME",
        "Jean, Le, Jean, Le, SAME",
        "Martin, Jean, Jean, Martin, SWAPPED",
        "J., Martin, Jean, Martin, SIMILAR",
        "J.-P., Martin, Jean-Pierre, Martin, SIMILAR",
        "Awa Marie, Diop, Awa, Diop, SIMILAR",
        "Frédéric, Martin, Fredreic, Martin, SIMILAR",
        "Awa, Rousseau, Awa, Rouseau, SIMILAR",
        "Awa, Martin-Durand, Awa, Durand, SIMILAR",
        "'', Diop, Awa, Diop, SIMILAR",
        "Awa, Diop, Awa, Traoré, GIVEN_ONLY",
        "Louis, Martin, Louise, Martin, DIFFERENT",
        "Michel, Martin, Michèle, Martin, DIFFERENT",
        "Léa, Martin, Léo, Martin, DIFFERENT",
        "Paul, Martin, Jean, Martin, DIFFERENT",
        "P., Martin, Jean, Martin, DIFFERENT",
        "Jean, Roy, Jean, Rey, GIVEN_ONLY"
    })
    void knowsNamesAgain(String given, String family, String otherGiven, String otherFamily, NameLikeness likeness) {
        assertThat(NameLikeness.of(called(given, family).person(), called(otherGiven, otherFamily).person())).isEqualTo(likeness);
    }

    @Test
    void knowsTheNameOfBeforeAMarriage() {
        Person before = called("Awa", "Diop").person();
        assertThat(NameLikeness.of(before, called("Awa", "Martin").bornAs("Diop").person())).isEqualTo(NameLikeness.SAME);
    }

    @Test
    void suggestsWhatTheRuleNames() {
        TestPersons awa = called("Awa", "Diop");
        assertThat(suggests(awa.born("1980-05-17"), called("AWA", "DIOP").born("1980-05-17"))).as("name and day").isTrue();
        assertThat(suggests(awa.reachedBy(PHONE, AWAS), awa.reachedBy(PHONE, "+33639984012"))).as("name and phone").isTrue();
        assertThat(suggests(awa.reachedBy(ADDRESS, LYCEE), called("A.", "Diop").reachedBy(ADDRESS, "14, RUE DU LYCEE 92330 sceaux")))
                .as("address and similar name").isTrue();
        assertThat(suggests(awa.reachedBy(EMAIL, MAIL), called("Awa", "Diopp").reachedBy(EMAIL, MAIL))).as("mail and similar name").isTrue();
        assertThat(suggests(awa.provenBy(EMAIL, MAIL), called("Awa", "Traoré").provenBy(EMAIL, MAIL))).as("verified mail").isTrue();
        assertThat(suggests(
                        awa.born("1980-05-17").reachedBy(PHONE, AWAS), called("Awa", "Traoré").born("1980-05-17").reachedBy(PHONE, AWAS)))
                .as("married").isTrue();
        assertThat(suggests(awa.born("1980-05-17").reachedBy(ADDRESS, LYCEE), awa.born("1980-05-11").reachedBy(ADDRESS, LYCEE)))
                .as("a digit").isTrue();
        assertThat(suggests(awa.born("1980-05-04").reachedBy(ADDRESS, LYCEE), awa.born("1980-04-05").reachedBy(ADDRESS, LYCEE)))
                .as("turned").isTrue();
        assertThat(suggests(organisation("Amicale des jardins").reachedBy(PHONE, AWAS), organisation("L’amicale des Jardins").reachedBy(PHONE, AWAS)))
                .as("associations").isTrue();
    }

    @Test
    void suggestsNeitherCouplesNorFamiliesNorHomonyms() {
        TestPersons awa = called("Awa", "Diop").reachedBy(ADDRESS, LYCEE).reachedBy(PHONE, AWAS).provenBy(EMAIL, MAIL);
        assertThat(suggests(awa, called("Idris", "Diop").reachedBy(ADDRESS, LYCEE).reachedBy(PHONE, AWAS).provenBy(EMAIL, MAIL)))
                .as("a couple").isFalse();
        assertThat(suggests(called("Léa", "Diop").born("2015-01-02").reachedBy(ADDRESS, LYCEE), called("Léo", "Diop").born("2015-01-02").reachedBy(ADDRESS, LYCEE)))
                .as("twins").isFalse();
        assertThat(suggests(called("Jean", "Martin"), called("Jean", "Martin"))).as("nothing but a name").isFalse();
        assertThat(suggests(
                        called("Jean", "Martin").born("1950-03-02").reachedBy(ADDRESS, LYCEE),
                        called("Jean", "Martin").born("1981-11-20").reachedBy(ADDRESS, LYCEE)))
                .as("father and son").isFalse();
        assertThat(suggests(called("Awa", "Diop").born("1980-05-17"), called("Awa", "Traoré").born("1980-05-17"))).as("a given name and a day").isFalse();
        assertThat(suggests(organisation("Amicale des jardins").reachedBy(PHONE, AWAS), called("Awa", "Diop").reachedBy(PHONE, AWAS))).isFalse();
    }

    @Test
    void suggestsNobodyWhoseProofsSayOtherwise() {
        TestPersons awa = called("Awa", "Diop").provenBy(EMAIL, MAIL);
        assertThat(suggests(awa.provenBorn("1980-05-17"), awa.provenBorn("1980-05-18"))).isFalse();
        assertThat(suggests(awa.provenBorn("1980-05-17"), awa.born("1981-12-01"))).as("said, and known by mail").isTrue();
    }

    @Test
    void blocksByAnAddressThatBothHaveShown() {
        Person awa = called("Awa", "Diop").provenBy(EMAIL, MAIL).person();
        assertThat(Resemblance.of(awa, called("Idris", "Diop").provenBy(EMAIL, MAIL).person()).isBlocking()).isTrue();
        assertThat(Resemblance.of(awa, called("Awa", "Diop").reachedBy(EMAIL, MAIL).person()).isBlocking()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"abcd, abcd, 0", "abcd, abdc, 1", "abcd, abc, 1", "abc, xbc, 1", "'', abc, 3", "martin, matrni, 2"})
    void countsSlips(String a, String b, int slips) {
        assertThat(Slips.count(a, b)).isEqualTo(slips);
        assertThat(Slips.count(b, a)).isEqualTo(slips);
    }

    private static final String BAKERY = "999 999 014 00015";
    private static final String ITS_OTHER_SHOP = "99999901400023";
    private static final String ANOTHER_COMPANY = "999 998 024 00015";

    @Test
    void knowsAnOrganisationByItsSiretWhateverItIsCalled() {
        TestPersons bakery = organisation("Fournil du Lycée").reachedBy(SIRET, BAKERY);
        TestPersons same = organisation("SARL Malik").reachedBy(SIRET, BAKERY.replace(" ", ""));
        assertThat(suggests(bakery, same)).isTrue();
        Resemblance resemblance = Resemblance.of(bakery.person(), same.person());
        assertThat(resemblance.signals()).containsExactly(Signal.SIRET);
        assertThat(resemblance.isStrong()).isTrue();
        assertThat(resemblance.isBlocking()).isTrue();
    }

    @Test
    void tellsOrganisationsApartByTheirCompanies() {
        TestPersons bakery = organisation("Le Fournil").reachedBy(PHONE, AWAS).reachedBy(SIRET, BAKERY);
        assertThat(suggests(bakery, organisation("Le Fournil").reachedBy(PHONE, AWAS))).isTrue();
        assertThat(suggests(bakery, organisation("Le Fournil").reachedBy(PHONE, AWAS).reachedBy(SIRET, ITS_OTHER_SHOP)))
                .as("it has moved, perhaps").isTrue();
        assertThat(suggests(bakery, organisation("Le Fournil").reachedBy(PHONE, AWAS).reachedBy(SIRET, ANOTHER_COMPANY))).isFalse();
    }
}

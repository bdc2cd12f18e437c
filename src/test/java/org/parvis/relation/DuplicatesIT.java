package org.parvis.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.parvis.relation.IdentifierKind.ADDRESS;
import static org.parvis.relation.IdentifierKind.EMAIL;
import static org.parvis.relation.IdentifierKind.PHONE;
import static org.parvis.relation.IdentifierKind.SIRET;
import static org.parvis.relation.TestPersons.called;
import static org.parvis.relation.TestPersons.organisation;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.territory.Territory;

class DuplicatesIT extends MergeCase {

    /** Once all that was asked for has been compared. */
    private List<Suggestion> suggestions() {
        await().until(() -> count("select count(*) from relation.comparing where territory_id = '%s'".formatted(town.id())) == 0);
        return inside(() -> duplicates.list(null));
    }

    @Test
    void findsAFileThatIsLikeANewOne() {
        UUID awa = file(called("Awa", "Diop").born("1980-05-17"));
        UUID other = file(called("Awa", "Dipo").born("1980-05-17"));
        file(called("Jean", "Martin").born("1980-05-17"));
        assertThat(suggestions()).hasSize(1);
        Suggestion one = suggestions().getFirst();
        assertThat(List.of(one.first(), one.second())).containsExactlyInAnyOrder(awa, other);
        assertThat(one.resemblance().signals()).containsExactlyInAnyOrder(Signal.BORN, Signal.NAME_SIMILAR);
        assertThat(inside(() -> duplicates.of(other))).hasSize(1);
    }

    @Test
    void followsWhatIsChanged() {
        UUID awa = file(called("Awa", "Diop").reachedBy(PHONE, "06 39 98 40 12"));
        UUID other = file(called("Awa", "Diop").reachedBy(PHONE, "06 39 98 40 13"));
        assertThat(suggestions()).isEmpty();
        UUID lamp = anOpenCase(town);
        in(town, () -> interactions.opened(lamp, CaseChannel.PHONE, other, new Requester("Awa", null, "06 39 98 40 12", "fr"), karim));
        assertThat(suggestions()).hasSize(1);
        in(town, () -> persons.change(awa, person(awa).version(), called("Idris", "Ben Ali").draft(), karim));
        assertThat(suggestions()).isEmpty();
    }

    @Test
    void suggestsTheOneThatStaysInThePlaceOfTheMergedOne() {
        UUID awa = file(called("Awa", "Diop").reachedBy(PHONE, "06 39 98 40 12"));
        UUID other = file(called("Awa", "Diop").reachedBy(EMAIL, "awa@habitants.example"));
        UUID third = file(called("Awa", "Diop").reachedBy(EMAIL, "awa@habitants.example"));
        assertThat(suggestions()).hasSize(1);
        UUID merge = merge(asked(awa, other));
        assertThat(suggestions()).hasSize(1);
        assertThat(suggestions().getFirst().other(third)).isEqualTo(awa);
        undo(merge);
        assertThat(suggestions()).hasSize(1);
        assertThat(suggestions().getFirst().other(third)).isEqualTo(other);
    }

    @Test
    void suggestsNoPairThatIsTwoPeopleUntilThatIsTakenBack() {
        UUID awa = file(called("Awa", "Diop").born("1980-05-17"));
        UUID other = file(called("Awa", "Diop").born("1980-05-17"));
        UUID third = file(called("Awa", "Diopp"));
        assertThat(suggestions()).hasSize(1);
        assertThatThrownBy(() -> in(town, () -> duplicates.exclude(awa, other, "  ", karim))).hasMessage("relation.refused.reason");
        in(town, () -> duplicates.exclude(awa, other, "Cousines", karim));
        in(town, () -> persons.change(awa, person(awa).version(), called("Awa", "Diop").born("1980-05-17").draft(), karim));
        assertThat(suggestions()).isEmpty();
        merge(asked(third, other, MergeField.BIRTH));
        assertThat(suggestions()).as("nor through the file that one was merged into").isEmpty();
        in(town, () -> duplicates.include(awa, third, "Vérifié", karim));
        assertThat(suggestions()).hasSize(1);
        assertThat(count("select count(*) from journal.entry where act in ('relation.pairExcluded', 'relation.exclusionLifted') and facts ->> 'reason' <> ''"))
                .isEqualTo(2);
    }

    @Test
    void knowsWhomAFormMayMeanByEachOfItsLines() {
        UUID awa = file(called("Awa", "Diop").reachedBy(PHONE, "06 39 98 40 12"));
        UUID idris = file(called("Idris", "Lambert").provenBy(EMAIL, "idris@habitants.example"));
        UUID home = file(called("Paul", "Diop").reachedBy(ADDRESS, "14 rue du Lycée, 92330 Sceaux"));
        PersonDraft draft = called("A.", "Diop")
                .reachedBy(PHONE, "01 99 00 17 35").reachedBy(PHONE, "0639984012")
                .reachedBy(EMAIL, "x@habitants.example").provenBy(EMAIL, "Idris@habitants.example")
                .reachedBy(ADDRESS, "14 RUE DU LYCEE 92330 Sceaux")
                .draft();
        List<Duplicates.Known> known = inside(() -> duplicates.of(draft, 5));
        assertThat(known).extracting(one -> one.person().id()).startsWith(idris, awa).contains(home);
        assertThat(known.getFirst().resemblance().isBlocking()).isTrue();
    }

    @Test
    void looksAtNobodyOfAnotherTown() {
        file(called("Awa", "Diop").born("1980-05-17"));
        Territory elsewhere = aTown();
        inside(elsewhere, () -> persons.create(called("Awa", "Diop").born("1980-05-17").draft(), karim));
        assertThat(suggestions()).isEmpty();
        assertThat(inside(elsewhere, () -> duplicates.of(called("Awa", "Diop").born("1980-05-17").draft(), 5))).hasSize(1);
    }

    @Test
    void looksAtAPartOnlyOfAnAssociationsNumber() {
        for (int i = 0; i < 130; i++) {
            file(called("Awa", "Diop").reachedBy(PHONE, "01 99 00 22 08"));
        }
        assertThat(suggestions()).hasSize(Duplicates.PAGE + 1);
        assertThat(count("select max(n)::int from (select count(*) n from relation.suggestion group by first_id) one")).isLessThanOrEqualTo(130);
        assertThat(inside(() -> duplicates.list(suggestions().get(Duplicates.PAGE - 1).place())).getFirst()).isEqualTo(suggestions().getLast());
    }

    @Test
    void findsTheOtherFileOfAnOrganisationByItsSiret() {
        UUID bakery = file(organisation("Fournil du Lycée").reachedBy(SIRET, "999 999 014 00015"));
        UUID other = file(organisation("SARL Malik").reachedBy(SIRET, "99999901400015"));
        file(organisation("Fournil de la Gare").reachedBy(SIRET, "99999802400015"));
        assertThat(suggestions()).hasSize(1);
        assertThat(suggestions().getFirst().other(bakery)).isEqualTo(other);
        Duplicates.Known known = inside(() -> duplicates.of(organisation("Boulangerie").reachedBy(SIRET, "99999802400015").draft(), 5)).getFirst();
        assertThat(known.person().name()).isEqualTo("Fournil de la Gare");
        merge(asked(bakery, other));
        assertThat(person(bakery).identifiers(SIRET)).extracting(Identifier::value).containsExactly("99999901400015");
    }
}

package org.parvis.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.parvis.relation.TestPersons.called;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseChannel;
import org.parvis.relation.bond.Bond;
import org.parvis.relation.bond.BondRole;
import org.parvis.relation.bond.Bonds;
import org.parvis.relation.bond.NewBond;
import org.parvis.relation.consent.Consents;
import org.parvis.relation.consent.Purpose;
import org.parvis.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;

/** Bonds and consents follow people whose files are merged and parted. */
class BondsIT extends MergeCase {

    @Autowired
    private Bonds bonds;

    @Autowired
    private Consents consents;

    private void bind(UUID person, BondRole role, UUID other) {
        in(town, () -> bonds.add(new NewBond(person, other, role, new Bond.Terms("", null, null, Proof.STATED)), karim));
    }

    private List<String> read(UUID person) {
        return inside(() -> bonds.list(persons.surviving(person)).stream()
                .map(one -> one.role() + " " + persons.find(one.other()).orElseThrow().name())
                .toList());
    }

    @Test
    void areReadThroughTheFileThatSurvives() {
        UUID awa = file(called("Awa", "Diop"));
        UUID twin = file(called("A.", "Diop"));
        UUID noe = file(called("Noé", "Diop"));
        bind(twin, BondRole.GUARDIAN, noe);
        UUID merge = merge(asked(awa, twin));
        assertThat(read(awa)).containsExactly("GUARDIAN Noé Diop");
        assertThat(read(noe)).containsExactly("WARD Awa Diop");
        assertThatThrownBy(() -> bind(noe, BondRole.WARD, twin)).as("said already").hasMessage("relation.bond.refused.there");
        assertThatThrownBy(() -> bind(awa, BondRole.HOUSEHOLD, twin)).hasMessage("relation.bond.refused.self");
        undo(merge);
        assertThat(read(awa)).isEmpty();
        assertThat(read(noe)).containsExactly("WARD A. Diop");
    }

    /** Mandates that one gave the other, each for something else. */
    private void bindOften(UUID person, UUID other, int times) {
        in(town, () -> jdbc.sql("""
                insert into relation.bond (territory_id, id, person_id, other_id, role, scope, until, proof, recorded_at, author)
                select ?, gen_random_uuid(), ?, ?, 'MANDATARY', 'No ' || n, '2199-01-01', 'STATED', now() + n * interval '1 ms', 'Karim'
                from generate_series(1, ?) n
                """).params(town.id(), person, other, times).update());
    }

    @Test
    void areAHundredAtMostFromEitherEndOfAPerson() {
        UUID awa = file(called("Awa", "Diop"));
        UUID noe = file(called("Noé", "Diop"));
        UUID zoe = file(called("Zoé", "Diop"));
        bindOften(noe, awa, 100);
        assertThatThrownBy(() -> bind(zoe, BondRole.HOUSEHOLD, awa)).hasMessage("relation.bond.refused.many");
        assertThatThrownBy(() -> bind(noe, BondRole.HOUSEHOLD, zoe)).hasMessage("relation.bond.refused.many");
    }

    @Test
    void areWithoutNumberForOrganisationsWhoseFileShowsAHundred() {
        UUID club = file(TestPersons.organisation("Club"));
        UUID union = file(TestPersons.organisation("Union"));
        UUID zoe = file(called("Zoé", "Diop"));
        bind(zoe, BondRole.MEMBER, club);
        bindOften(union, club, 250);
        assertThat(read(club)).hasSize(100);
        assertThatThrownBy(() -> bind(club, BondRole.BODY, zoe)).as("though it is not shown").hasMessage("relation.bond.refused.there");
        UUID noe = file(called("Noé", "Diop"));
        bind(noe, BondRole.MEMBER, club);
        assertThat(read(noe)).containsExactly("MEMBER Club");
    }

    @Test
    void areShownHoweverManyEndedSince() {
        UUID awa = file(called("Awa", "Diop"));
        UUID noe = file(called("Noé", "Diop"));
        UUID zoe = file(called("Zoé", "Diop"));
        bind(awa, BondRole.GUARDIAN, noe);
        bindOften(awa, zoe, 250);
        in(town, () -> jdbc.sql("update relation.bond set ended_at = now() where role = 'MANDATARY'").update());
        assertThat(read(awa)).hasSize(100).startsWith("GUARDIAN Noé Diop", "MANDATARY Zoé Diop");
        bindOften(awa, zoe, 98);
        bind(awa, BondRole.HOUSEHOLD, zoe);
        assertThatThrownBy(() -> bind(awa, BondRole.HOUSEHOLD, noe)).as("a hundred in force").hasMessage("relation.bond.refused.many");
    }

    @Test
    void goWithEitherFile() {
        UUID awa = file(called("Awa", "Diop"));
        UUID noe = file(called("Noé", "Diop"));
        bind(awa, BondRole.GUARDIAN, noe);
        in(town, () -> consents.note(awa, new Consents.Word(Purpose.ALERTS, false, CaseChannel.PHONE, ""), karim));
        in(town, () -> jdbc.sql("delete from relation.person where id = ?").param(awa).update());
        assertThat(read(noe)).isEmpty();
        assertThat(count("select count(*) from relation.consent")).isZero();
    }

    @Test
    void takesTheLastWordOfBothFiles() {
        UUID awa = file(called("Awa", "Diop"));
        UUID twin = file(called("A.", "Diop"));
        in(town, () -> consents.note(awa, new Consents.Word(Purpose.SURVEYS, true, CaseChannel.COUNTER, "Formulaire"), karim));
        in(town, () -> consents.note(twin, new Consents.Word(Purpose.SURVEYS, false, CaseChannel.PHONE, ""), karim));
        merge(asked(awa, twin));
        assertThat(inside(() -> Objects.requireNonNull(consents.last(awa).get(Purpose.SURVEYS)).isGiven())).isFalse();
        assertThat(inside(() -> consents.list(awa))).hasSize(2);
    }

    @Test
    void areNotedOnceByAgentsWhoNoteThemFromBothEndsAtOnce() throws Exception {
        UUID awa = file(called("Awa", "Diop"));
        UUID noe = file(called("Noé", "Diop"));
        List<Callable<Boolean>> tries = IntStream.range(0, 16)
                .mapToObj(n -> (Callable<Boolean>) () -> {
                    try {
                        bind(n % 2 == 0 ? awa : noe, BondRole.HOUSEHOLD, n % 2 == 0 ? noe : awa);
                        return true;
                    } catch (Refusal refused) {
                        return false;
                    }
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            int noted = 0;
            for (Future<Boolean> one : threads.invokeAll(tries)) {
                noted += one.get() ? 1 : 0;
            }
            assertThat(noted).isEqualTo(1);
        }
        assertThat(count("select count(*) from relation.bond")).isEqualTo(1);
    }
}

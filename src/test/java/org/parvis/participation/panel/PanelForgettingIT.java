package org.parvis.participation.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.parvis.casework.law.LegalCode;
import org.parvis.casework.law.LegalParameter;
import org.parvis.casework.law.LegalParameters;
import org.parvis.participation.panel.Candidate.State;
import org.parvis.shared.InTerritory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who refused or did not answer is forgotten once the draw is concluded and can no longer be contested; anybody can still draw again. */
class PanelForgettingIT extends TownThatDraws {

    @Autowired
    private PanelRetention retention;

    @Autowired
    private LegalParameters parameters;

    @Autowired
    private JdbcClient jdbc;

    private int forget(LocalDate day) {
        Instant then = day.atStartOfDay(town.zone()).toInstant();
        return InTerritory.call(town.id(), () -> retention.forget(then));
    }

    private void drawn() {
        listed(5, 1);
        announcedBefore();
        draw();
    }

    private void say(String group, State... states) {
        for (int i = 0; i < states.length; i++) {
            assertThat(answer(drawn(group).get(i), states[i], "").statusCode()).isEqualTo(303);
        }
    }

    @Test
    void goesTwoMonthsAfterTheLastAnswer() {
        drawn();
        say("Centre", State.REFUSED, State.SILENT, State.ACCEPTED);
        say("Nord", State.ACCEPTED);
        LocalDate contested = LocalDate.now(town.zone()).plusMonths(2);
        assertThat(forget(contested.minusDays(1))).as("it can still be contested").isZero();
        assertThat(forget(contested.plusDays(2))).isEqualTo(2);
        assertThat(forget(contested.plusDays(2))).as("again").isZero();
        List<Candidate> centre = drawn("Centre");
        assertThat(centre).extracting(Candidate::state).containsExactly(State.REFUSED, State.SILENT, State.ACCEPTED);
        assertThat(centre.subList(0, 2)).allSatisfy(one -> assertThat(one.name() + one.email() + one.address()).isEmpty());
        assertThat(centre.subList(0, 2)).extracting(Candidate::rank).as("what makes the draw").containsExactly(1, 2);
        assertThat(centre.getLast().name()).as("a member").isNotEmpty();
        assertThat(PanelFile.check(get(town, PUBLIC + ".json").body()).problems()).as("drawn again without them").isEmpty();
        assertThat(InTerritory.call(town.id(), () -> jdbc.sql(
                        "select count(*) from participation.panel_candidate where territory_id = ? and state = 'LISTED' and name <> ''")
                .param(town.id()).query(Integer.class).single())).as("who may still follow").isEqualTo(6);
        assertThat(answer(centre.getLast(), State.LEFT, "").statusCode()).isEqualTo(303);
        assertThat(drawn("Centre")).as("somebody follows").hasSize(4);
    }

    @Test
    void waitsForAnAnswerUntilTheMandateBegins() {
        drawn();
        say("Centre", State.REFUSED);
        LocalDate begins = LocalDate.now(town.zone()).plusDays(30);
        assertThat(forget(begins.plusMonths(2).minusDays(1))).as("others are asked still").isZero();
        assertThat(forget(begins.plusMonths(2).plusDays(2))).isEqualTo(1);
    }

    @Test
    void isNoLongerAwaitedTwoMonthsAfterTheBeginning() {
        drawn();
        LocalDate begins = LocalDate.now(town.zone()).plusDays(30);
        Candidate first = drawn("Centre").getFirst();
        int before = drawn("Centre").size();
        in(town, () -> jdbc.sql("""
                insert into participation.panel_invitation (territory_id, candidate_id, hash, channel, sent_at, answer_by)
                values (?, ?, 'written', 'LETTER', now(), ?)
                """).params(town.id(), first.id(), begins.minusDays(10)).update());
        assertThat(forget(begins.plusMonths(2).minusDays(1))).isZero();
        assertThat(forget(begins.plusMonths(2).plusDays(2))).as("who was written to, and nobody else").isEqualTo(1);
        assertThat(drawn("Centre")).as("the next follows").hasSize(before + 1);
        assertThat(drawn("Centre").getFirst()).matches(one -> one.state() == State.SILENT && one.name().isEmpty() && one.email().isEmpty());
    }

    @Test
    void goesWhenTheTownSaysUntilWhenAppealsAreOpen() {
        drawn();
        say("Centre", State.REFUSED, State.ACCEPTED);
        say("Nord", State.ACCEPTED);
        in(town, () -> parameters.change(
                new LegalParameter(
                        LegalCode.APPEAL_MONTHS, LegalParameter.Scope.ALL, "4", "Délibération", LegalParameter.Standing.OWN, LocalDate.now(), null, null, null,
                        "Outre-mer"),
                null));
        assertThat(forget(LocalDate.now(town.zone()).plusMonths(3))).isZero();
        assertThat(forget(LocalDate.now(town.zone()).plusMonths(4).plusDays(2))).isEqualTo(1);
        assertThat(get(officer, "/bureau/droits/registre").body()).contains("4 mois après la fin du tirage");
    }

    @Test
    void notesNothingOnceTheMandateIsOver() {
        listed(4, 2);
        day.announceAsIfOver(town, SLUG, "le-conseil-du-parc");
        draw();
        Candidate one = drawn("Centre").getFirst();
        in(town, () -> jdbc.sql("update participation.panel_candidate set state = 'ACCEPTED' where territory_id = ? and id = ?").params(town.id(), one.id()).update());
        assertThat(get(officer, DESK).body()).doesNotContain("value=\"LEFT\"").doesNotContain("value=\"SILENT\"");
        var refused = answer(one, State.LEFT, "");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Le mandat est terminé");
        assertThat(answer(drawn("Centre").get(1), State.SILENT, "").statusCode()).isEqualTo(422);
        assertThat(drawn("Centre")).extracting(Candidate::state).as("nobody follows").containsExactly(State.ACCEPTED, State.ASKED);
    }
}

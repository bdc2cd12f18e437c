package org.parvis.casework.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.CaseworkIT;
import org.parvis.casework.DecisionDraft;
import org.parvis.casework.MoveKind;
import org.parvis.casework.NewCase;
import org.parvis.casework.PastCase;
import org.parvis.casework.PastCases;
import org.parvis.casework.PastStep;
import org.parvis.casework.Actor;
import org.parvis.casework.Signatory;
import org.parvis.casework.satisfaction.Satisfaction;
import org.parvis.shared.Ids;
import org.parvis.territory.Territory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class CaseFiguresIT extends CaseworkIT {

    private static final Instant MONDAY = Instant.parse("2024-01-08T09:00:00Z");
    private static final FigureQuery EVER = new FigureQuery("", LocalDate.of(2020, 1, 1), LocalDate.of(2100, 1, 1));
    private static final DecisionDraft DONE =
            DecisionDraft.resolved("Le luminaire a été remplacé.").signedBy(new Signatory("Nadia Benali", "Voirie"));

    @Autowired
    private PastCases pastCases;

    @Autowired
    private CaseCounting counting;

    @Autowired
    private CaseFigures figures;

    @Autowired
    private Satisfaction satisfaction;

    @Autowired
    private JdbcClient jdbc;

    private Measures all(Territory town) {
        return inside(town, () -> {
            counting.catchUp();
            return figures.table(EVER).all().measures();
        });
    }

    private static PastCase past(NewCase opening, PastStep... steps) {
        return new PastCase(Ids.next(), opening, MONDAY, null, List.of(steps));
    }

    private static PastStep after(Duration time, DecisionDraft decision) {
        return PastStep.deciding(MONDAY.plus(time), NADIA, decision);
    }

    @Test
    void countsEachCaseOnceForEachDimension() {
        Territory town = aTown();
        inside(town, () -> pastCases.bring(List.of(
                past(aCase().through(CaseChannel.PHONE), after(Duration.ofHours(2), DONE)),
                past(aCase().through(CaseChannel.PHONE)),
                past(aCase().through(CaseChannel.EMAIL)))));
        assertThat(all(town).received()).isEqualTo(3);
        assertThat(all(town).resolved()).as("counted twice, the same").isEqualTo(1);
        inside(town, () -> {
            FigureTable table = figures.table(EVER);
            assertThat(table.by(Dimension.CHANNEL).getOrDefault("PHONE", Figure.NONE).measures().received()).isEqualTo(2);
            assertThat(table.by(Dimension.CHANNEL).getOrDefault("EMAIL", Figure.NONE).measures().received()).isEqualTo(1);
            assertThat(table.by(Dimension.CATEGORY)).containsOnlyKeys("test:eclairage");
            assertThat(table.by(Dimension.DISTRICT)).containsOnlyKeys("quartier:centre");
            assertThat(table.months()).containsOnlyKeys(YearMonth.of(2024, 1));
            assertThat(figures.table(new FigureQuery("test", EVER.from(), EVER.until())).all()).isEqualTo(table.all());
            assertThat(figures.table(new FigureQuery("report", EVER.from(), EVER.until())).all()).isEqualTo(Figure.NONE);
            assertThat(figures.burdens()).singleElement().satisfies(burden -> {
                assertThat(burden.open()).isEqualTo(2);
                assertThat(burden.late()).isEqualTo(2);
            });
            return null;
        });
    }

    private Measures crossed(Territory town, Dimension rows, Dimension columns, String row, String column) {
        return inside(town, () -> {
            counting.catchUp();
            return figures.cross(EVER, new Crossing(rows, columns)).at(row, column);
        });
    }

    @Test
    void countsByTwoDimensionsAtOnceAndMovesWithTheCase() {
        Territory town = aTown();
        String roads = department(town, "voirie").toString();
        String parks = department(town, "parcs").toString();
        inside(town, () -> pastCases.bring(List.of(
                past(aCase().through(CaseChannel.PHONE).sentTo("voirie"), after(Duration.ofHours(2), DONE)),
                past(aCase().through(CaseChannel.EMAIL).sentTo("voirie")))));
        UUID moving = inside(town, () -> cases.open(aCase().through(CaseChannel.PHONE).sentTo("voirie")).id());
        Measures phone = crossed(town, Dimension.CHANNEL, Dimension.DEPARTMENT, "PHONE", roads);
        assertThat(phone.received()).isEqualTo(2);
        assertThat(phone.resolved()).isEqualTo(1);
        assertThat(crossed(town, Dimension.DEPARTMENT, Dimension.CHANNEL, roads, "PHONE")).as("turned").isEqualTo(phone);
        assertThat(crossed(town, Dimension.DISTRICT, Dimension.KIND, "quartier:centre", "test").received()).isEqualTo(3);
        assertThat(crossed(town, Dimension.KIND, Dimension.CHANNEL, "test", "EMAIL").received()).isEqualTo(1);
        assertThat(crossed(town, Dimension.DEPARTMENT, Dimension.DISTRICT, roads, "quartier:centre").received()).isEqualTo(3);
        assertThat(crossed(town, Dimension.DISTRICT, Dimension.CHANNEL, "quartier:centre", "PHONE").received()).isEqualTo(2);
        in(town, () -> acts.reassignDepartment(moving, department(town, "parcs"), "C’est un arbre", NADIA));
        assertThat(crossed(town, Dimension.CHANNEL, Dimension.DEPARTMENT, "PHONE", roads).received()).isEqualTo(1);
        assertThat(crossed(town, Dimension.CHANNEL, Dimension.DEPARTMENT, "PHONE", parks).received()).isEqualTo(1);
    }

    @Test
    void countsByTwoDimensionsWhatAVersionBeforeCountedByOne() {
        Territory town = aTown();
        String roads = department(town, "voirie").toString();
        inside(town, () -> pastCases.bring(List.of(
                past(aCase().through(CaseChannel.PHONE).sentTo("voirie")), past(aCase().through(CaseChannel.EMAIL).sentTo("voirie")))));
        Measures before = all(town);
        inside(town, () -> {
            jdbc.sql("update casework.counted set facts = array_remove(facts, (select f from unnest(facts) f where starts_with(f, 'CROSSED')))").update();
            jdbc.sql("delete from casework.figure where position('|' in dimension) > 0").update();
            return jdbc.sql("insert into casework.to_count (territory_id, case_id) select territory_id, id from casework.case where territory_id = ?")
                    .param(town.id())
                    .update();
        });
        assertThat(crossed(town, Dimension.CHANNEL, Dimension.DEPARTMENT, "PHONE", roads).received()).isEqualTo(1);
        assertThat(all(town)).as("once, not twice").isEqualTo(before);
        assertThat(crossed(town, Dimension.CHANNEL, Dimension.DEPARTMENT, "EMAIL", roads).received()).isEqualTo(1);
    }

    @Test
    void reopeningErasesNeitherTheFirstAnswerNorItsPromise() {
        Territory town = aTown();
        PastCase twice = past(
                aCase().promised(Duration.ofHours(4)),
                after(Duration.ofHours(2), DONE),
                PastStep.saying(MONDAY.plus(Duration.ofDays(1)), MoveKind.REOPEN, Actor.requester(), "Toujours éteint"),
                after(Duration.ofDays(9), DONE));
        inside(town, () -> pastCases.bring(List.of(twice)));
        Measures measures = all(town);
        assertThat(measures.received()).isEqualTo(1);
        assertThat(measures.resolved()).isEqualTo(2);
        assertThat(measures.reopened()).isEqualTo(1);
        assertThat(measures.promised()).isEqualTo(2);
        assertThat(measures.kept()).isEqualTo(1);
        Figure figure = inside(town, () -> figures.table(EVER).months().getOrDefault(YearMonth.of(2024, 1), Figure.NONE));
        assertThat(Objects.requireNonNull(figure.median())).isBetween(Duration.ofMinutes(110), Duration.ofMinutes(130));
        assertThat(Objects.requireNonNull(figure.ninety())).isBetween(Duration.ofDays(7), Duration.ofDays(9));
    }

    @Test
    void aClosingTakenBackWasNone() {
        Territory town = aTown();
        UUID id = anOpenCase(town);
        inside(town, () -> acts.decide(id, DONE, NADIA));
        assertThat(all(town).resolved()).isEqualTo(1);
        inside(town, () -> {
            acts.reopen(id, "Toujours éteint", Actor.requester());
            acts.decide(id, DONE, NADIA);
            return acts.takeBackDecision(id, "Une erreur de saisie", null, NADIA);
        });
        Measures measures = all(town);
        assertThat(measures.resolved()).isEqualTo(1);
        assertThat(measures.kept()).isEqualTo(1);
        assertThat(measures.reopened()).isEqualTo(1);
    }

    @Test
    void knowsWhatWasSettledAtFirstContact() {
        Territory town = aTown();
        inside(town, () -> {
            UUID settled = cases.open(aCase().through(CaseChannel.PHONE).enteredBy(NADIA)).id();
            acts.decide(settled, DONE, NADIA);
            UUID passedOn = cases.open(aCase().through(CaseChannel.PHONE).enteredBy(NADIA)).id();
            acts.decide(passedOn, DONE, KARIM);
            UUID back = cases.open(aCase().through(CaseChannel.PHONE).enteredBy(NADIA)).id();
            acts.decide(back, DONE, NADIA);
            acts.reopen(back, "Toujours éteint", Actor.requester());
            cases.open(aCase());
            return null;
        });
        assertThat(all(town).taken()).isEqualTo(3);
        assertThat(all(town).atOnce()).isEqualTo(1);
        assertThat(all(town).atOncePercent()).isEqualTo(33);
    }

    @Test
    void movesCountsWithTheDepartmentAndTheCategory() {
        Territory town = aTown();
        UUID id = anOpenCase(town);
        all(town);
        inside(town, () -> acts.reassignDepartment(id, department(town, "parcs"), "C’est au parc", NADIA));
        all(town);
        inside(town, () -> {
            assertThat(figures.table(EVER).by(Dimension.DEPARTMENT).entrySet())
                    .filteredOn(one -> one.getValue().measures().received() > 0)
                    .extracting(Map.Entry::getKey)
                    .containsExactly(department(town, "parcs").toString());
            assertThat(figures.burdens()).extracting(Burden::departmentId).containsExactly(department(town, "parcs"));
            return null;
        });
    }

    @Test
    void countsOpinionsAndShowsNoShareOfFew() {
        Territory town = aTown();
        for (int i = 0; i < 5; i++) {
            UUID id = anOpenCase(town);
            String answer = i == 0 ? "UNHAPPY" : "HAPPY";
            inside(town, () -> {
                acts.decide(id, DONE, NADIA);
                return satisfaction.tell(
                        cases.get(id), new Satisfaction.Telling(answer, "", CaseChannel.WEB, Actor.requester()));
            });
            if (i == 3) {
                assertThat(all(town).opinions().happyPercent()).as("of four").isEqualTo(-1);
            }
        }
        assertThat(all(town).opinions()).isEqualTo(new Opinions(0, 4, 1, 0));
        assertThat(all(town).opinions().happyPercent()).isEqualTo(80);
    }

    @Test
    void anotherTownSeesNothingOfIt() {
        Territory town = aTown();
        anOpenCase(town);
        all(town);
        assertThat(all(aTown())).isEqualTo(Measures.NONE);
    }

    @Test
    void aNoteLeavesNothingToCount() {
        Territory town = aTown();
        UUID id = anOpenCase(town);
        all(town);
        inside(town, () -> {
            writing.addNote(id, "Rien de neuf", NADIA);
            assertThat(jdbc.sql("select count(*) from casework.to_count").query(Long.class).single()).isZero();
            return null;
        });
    }
}

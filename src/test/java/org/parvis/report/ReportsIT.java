package org.parvis.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseActs;
import org.parvis.casework.CaseStatus;
import org.parvis.casework.Requester;
import org.parvis.questions.Answers;
import org.parvis.report.category.Categories;
import org.parvis.report.category.DemoCategories;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Territory;
import org.parvis.territory.TerritoryImport;
import org.parvis.testing.ParvisIT;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReportsIT extends ParvisIT {

    private static final GeoPoint BIN = new GeoPoint(2.3050, 48.7850);
    private static final Requester AWA = new Requester("Awa Diop", "awa@exemple.fr", "06 12 34 56 78", "fr");

    @Autowired
    private TerritoryImport imports;

    @Autowired
    private Reports reports;

    @Autowired
    private Categories categories;

    @Autowired
    private CaseActs acts;

    @Autowired
    private JdbcClient jdbc;

    private Territory town;

    @BeforeEach
    void build() {
        town = ReportingTown.create(imports, territories);
    }

    @Test
    void opensACaseWithANumberACodeAndADeadline() {
        SubmittedReport sent = inTown(() -> reports.submit(aDeadLamp()));
        assertThat(sent.number()).startsWith("S-");
        assertThat(sent.code()).matches("[A-Z]{4}-[A-Z]{4}");
        assertThat(sent.dueAt()).isNotNull();
        Report report = inTown(() -> reports.find(sent.number())).orElseThrow();
        assertThat(report.standing().status()).isEqualTo(CaseStatus.RECEIVED);
        assertThat(report.place().districts()).containsExactlyInAnyOrder("quartier:E", "secteur:1");
        assertThat(report.answers().first("poteau")).isEqualTo("1147");
    }

    @Test
    void keepsPersonalDataFromThePublicAndForAgents() {
        NewReport gossip = NewReport.of("salete", "C’est M. Dupont, 06 12 34 56 78, qui jette tout.", ReportingTown.TOWN_HALL);
        Report report = stored(gossip);
        assertThat(report.publicDescription()).doesNotContain("Dupont").doesNotContain("06 12");
        assertThat(report.title()).doesNotContain("Dupont");
        assertThat(report.description()).contains("Dupont");
    }

    @Test
    void saysEverythingThatIsWrongByField() {
        NewReport bad = aDeadLamp()
                .answering(Answers.NONE)
                .at(ReportingTown.IN_THE_NEXT_TOWN, "", null)
                .from(new Requester(null, "pas une adresse", null, "fr"));
        assertThatThrownBy(() -> inTown(() -> reports.submit(bad)))
                .asInstanceOf(InstanceOfAssertFactories.type(ReportRefused.class))
                .extracting(ReportRefused::problems)
                .isEqualTo(Map.of(
                        "place", "report.refused.outside",
                        "answer.poteau", "questions.answer.missing",
                        "answer.etendue", "questions.answer.choose",
                        "email", "casework.refused.requester.email"));
    }

    @Test
    void takesNoReportOfAnEmergency() {
        NewReport gas = NewReport.of("gaz", "Ça sent le gaz", ReportingTown.TOWN_HALL);
        assertThatThrownBy(() -> inTown(() -> reports.submit(gas)))
                .asInstanceOf(InstanceOfAssertFactories.type(ReportRefused.class))
                .extracting(ReportRefused::problems)
                .isEqualTo(Map.of("category", "report.refused.notHere"));
    }

    @Test
    void asksForContactWhereTheCategoryNeedsIt() {
        NewReport wreck = NewReport.of("epave", "Épave", ReportingTown.TOWN_HALL)
                .answering(new Answers(Map.of("plaque", List.of("AB-123-CD"))));
        assertThat(inTown(() -> reports.problems(wreck))).containsOnlyKeys("contact");
        assertThat(inTown(() -> reports.problems(wreck.from(AWA)))).isEmpty();
    }

    @Test
    void findsOpenReportsOfTheSameKindNearby() {
        Report lamp = stored(aDeadLamp());
        stored(NewReport.of("salete", "Sale", ReportingTown.TOWN_HALL));
        stored(aDeadLamp().at(ReportingTown.WEST, "Rue de l’Ouest", null));
        List<NearbyReport> nearby =
                inTown(() -> reports.nearby(ReportingTown.TOWN_HALL.movedBy(20, 10), "lampadaire-eteint", 60));
        assertThat(nearby).singleElement().satisfies(near -> {
            assertThat(near.report().id()).isEqualTo(lamp.id());
            assertThat(near.metres()).isBetween(20.0, 25.0);
        });
    }

    @Test
    void copiesWhatBecomesOfTheCase() {
        Report report = stored(aDeadLamp());
        in(town, () -> acts.take(report.caseId(), Actor.agent(java.util.UUID.randomUUID(), "Nadia")));
        assertThat(inTown(() -> reports.find(report.id())).orElseThrow().standing().status())
                .isEqualTo(CaseStatus.ACCEPTED);
    }

    @Test
    void isNotFoundFromAnotherTerritory() {
        Report report = stored(aDeadLamp());
        Territory other = ReportingTown.create(imports, territories);
        in(other, () -> {
            assertThat(reports.find(report.id())).isEmpty();
            assertThat(reports.find(report.number())).isEmpty();
            assertThat(reports.nearby(ReportingTown.TOWN_HALL, "lampadaire-eteint", 500)).isEmpty();
        });
    }

    @Test
    void changesCategoryAndLearnsTheWords() {
        Report report = stored(NewReport.of("salete", "La marquise est descellée", ReportingTown.TOWN_HALL));
        in(town, () -> reports.putInCategory(report.id(), "tag-haineux"));
        Report moved = inTown(() -> reports.find(report.id())).orElseThrow();
        assertThat(moved.category()).isEqualTo("tag-haineux");
        assertThat(moved.visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void asksRoutingRulesWhoOwnsTheThing() {
        Territory ruled = ReportingTown.create(imports, territories, """
                routing:
                  default: voirie
                  rules:
                    - {label: Le département s’occupe des siennes, when: {objectOwner: departement}, to: gaz}
                """);
        NewReport bin = NewReport.of("corbeille", "Corbeille pleine", BIN);
        in(ruled, () -> {
            assertThat(whyHere(reports.submit(bin))).doesNotContain("Le département");
            assertThat(whyHere(reports.submit(bin.at(BIN, "", "C7")))).contains("Le département s’occupe des siennes");
        });
    }

    @Test
    void keepsNoThingThatStandsNowhere() {
        NewReport bin = NewReport.of("corbeille", "Corbeille pleine", BIN);
        assertThat(stored(bin.at(BIN, "", "C7")).place().objectId()).isEqualTo("C7");
        assertThat(stored(bin.at(BIN, "", "C8")).place().objectId()).isNull();
        assertThat(stored(aDeadLamp().at(BIN, "", "C7")).place().objectId()).isNull();
    }

    @Test
    void learnsNoPersonalData() {
        Report report = stored(NewReport.of("salete", "La marquise de M. Dupont est sale, 06 12 34 56 78", ReportingTown.TOWN_HALL));
        in(town, () -> reports.putInCategory(report.id(), "banc"));
        assertThat(inTown(this::learned)).contains("marquis").noneMatch(term -> term.contains("dupont") || term.contains("masqu"));
    }

    private String whyHere(SubmittedReport sent) {
        return jdbc.sql("select why_here::text from casework.case where id = ?").param(sent.caseId()).query(String.class).single();
    }

    private List<String> learned() {
        return jdbc.sql("select term from report.category_term").query(String.class).list();
    }

    @Test
    void importsTheSameCategoriesTwiceWithoutChange() {
        Categories.Outcome outcome = inTown(() -> categories.replace(DemoCategories.file()));
        assertThat(outcome.created() + outcome.updated() + outcome.retired()).isZero();
        assertThat(outcome.unchanged()).isEqualTo(DemoCategories.ofSceaux().size());
    }

    private NewReport aDeadLamp() {
        return NewReport.of("lampadaire-eteint", "Le lampadaire est éteint depuis lundi.", ReportingTown.TOWN_HALL)
                .at(ReportingTown.TOWN_HALL, "1 place de la Mairie", null)
                .answering(new Answers(Map.of("poteau", List.of("1147"), "etendue", List.of("une"))))
                .from(AWA);
    }

    private Report stored(NewReport report) {
        return inTown(() -> reports.find(reports.submit(report).id())).orElseThrow();
    }

    private <T> T inTown(Supplier<T> work) {
        return InTerritory.<T, RuntimeException>call(town.id(), work::get);
    }
}

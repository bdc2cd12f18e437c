package org.parvis.participation.young;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.parvis.shared.InTerritory;

/** What classes answered is counted apart, all together, once, and tells nothing of a class by itself. */
class ClassResultsIT extends TownWithClasses {

    private static final String RESULTS = SURVEY + "/resultats";

    /** As if so many of its children had. */
    private void answered(SchoolClass one, int how, String json) {
        answered(how, json);
        in(town, () -> {
            jdbc.sql("update participation.survey_answer set from_class = true where territory_id = ? and answers = ?::jsonb").params(town.id(), json).update();
            jdbc.sql("update participation.school_class set answered = ? where territory_id = ? and id = ?").params(how, town.id(), one.id()).update();
        });
    }

    private String results() {
        return read(get(town, RESULTS)).text();
    }

    @Test
    void areShownTogetherAtTheEndApartFromEverybodyElse() {
        answered(40, "{\"q1\": [\"o1\"]}");
        answered(aClass("CM1", 25), 25, "{\"q1\": [\"o2\"]}");
        answered(aClass("CM2", 20), 20, "{\"q1\": [\"o1\"], \"q2\": [\"o3\"]}");
        assertThat(theDeskReads("reponses", "reponses.csv")).as("open still: how many, and nothing else").contains("45 réponses de classes ne sont pas montrées")
                .doesNotContain("45 réponses de 2 classes", ",class,", "44 %");
        assertThat(days()).as("nor on which day they answered").isEqualTo("40");
        close();
        assertThat(days()).isEqualTo("40");
        assertThat(results()).contains("40 réponses, chiffres du", "Les réponses des classes", "45 réponses de 2 classes");
        assertThat(read(get(town, RESULTS)).select("section[aria-labelledby=c-q1] tbody td").text()).isEqualTo("20 44 % 25 56 %");
        assertThat(read(get(town, RESULTS)).select("section[aria-labelledby=q-q1] tbody td").text()).isEqualTo("40 100 % 0 0 %");
        assertThat(get(town, RESULTS + ".csv").body()).contains("o2,Non,25,45,,,shown,class", "o1,Oui,40,40,,,shown,open");
        assertThat(read(get(officer, DESK + "/reponses")).text()).contains("45 réponses de 2 classes");
        assertThat(get(officer, DESK + "/reponses.csv").body()).contains(",1,,class,").contains(",1," + LocalDate.now() + ",open,").doesNotContain("CM1");
        answered(11, "{\"q1\": [\"o2\"], \"q4\": [\"9\"]}");
        in(town, () -> jdbc.sql("update participation.survey_answer set from_class = true where territory_id = ? and jsonb_exists(answers, 'q4')")
                .param(town.id())
                .update());
        assertThat(results()).as("one picture, for good: the difference would be a class").contains("45 réponses de 2 classes");
        assertThat(theDeskReads("reponses")).contains("45 réponses de 2 classes", "11 réponses de classes ne sont pas montrées");
        assertThat(get(officer, DESK + "/reponses.csv").body().lines().filter(line -> line.contains(",class,"))).as("nor the rows behind it").hasSize(45);
    }

    @Test
    void showNoClassByItself() {
        answered(40, "{\"q1\": [\"o1\"]}");
        answered(aClass("CM1", 25), 25, "{\"q1\": [\"o2\"]}");
        answered(aClass("CM2", 20), 10, "{\"q1\": [\"o1\"], \"q2\": [\"o3\"]}");
        close();
        assertThat(results()).contains("40 réponses").doesNotContain("Les réponses des classes");
        assertThat(get(town, RESULTS + ".csv").body()).doesNotContain(",class");
        assertThat(theDeskReads("reponses", "reponses.csv")).contains("35 réponses de classes ne sont pas montrées").doesNotContain("Les réponses des classes", ",class,");
    }

    @Test
    void giveTheDeskTheirWordsAtTheEndWithoutADay() {
        answered(aClass("CM1", 25), 25, "{\"q1\": [\"o2\"], \"q3\": [\"Un mot de CM1\"]}");
        answered(aClass("CM2", 20), 20, "{\"q1\": [\"o1\"]}");
        assertThat(theDeskReads("reponses/q3")).doesNotContain("Un mot");
        String answer = InTerritory.call(town.id(), () -> jdbc.sql("select id::text from participation.survey_answer where territory_id = ? and jsonb_exists(answers, 'q3') limit 1")
                .param(town.id())
                .query(String.class)
                .single());
        post(officer, DESK + "/reponses/q3", form("reponse", answer, "acte", "montrer"));
        assertThat(count("survey_quote")).as("made up before the end").isZero();
        close();
        assertThat(theDeskReads("reponses/q3")).contains("Un mot de CM1 Réponse d’une classe").doesNotContain(" 20" + LocalDate.now().format(DateTimeFormatter.ofPattern("yy")));
        post(officer, DESK + "/reponses/q3", form("reponse", answer, "acte", "montrer"));
        assertThat(count("survey_quote")).isEqualTo(1);
    }

    private String days() {
        return read(get(officer, DESK + "/reponses")).select("details td").text();
    }

    private String theDeskReads(String... pages) {
        return Stream.of(pages).map(page -> get(officer, DESK + "/" + page)).map(page -> read(page).select("main, body:not(:has(main))").text()).collect(Collectors.joining("\n"));
    }
}

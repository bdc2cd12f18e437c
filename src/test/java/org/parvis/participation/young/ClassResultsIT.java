package org.parvis.participation.young;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
        close();
        assertThat(results()).contains("40 réponses, chiffres du", "Les réponses des classes", "45 réponses de 2 classes");
        assertThat(read(get(town, RESULTS)).select("section[aria-labelledby=c-q1] tbody td").text()).isEqualTo("20 44 % 25 56 %");
        assertThat(read(get(town, RESULTS)).select("section[aria-labelledby=q-q1] tbody td").text()).isEqualTo("40 100 % 0 0 %");
        assertThat(get(town, RESULTS + ".csv").body()).contains("o2,Non,25,45,,,shown,class", "o1,Oui,40,40,,,shown,open");
        assertThat(read(get(officer, DESK + "/reponses")).text()).contains("45 réponses de 2 classes");
        assertThat(get(officer, DESK + "/reponses.csv").body()).contains(",class,").contains(",open,").doesNotContain("CM1");
        answered(11, "{\"q1\": [\"o2\"], \"q4\": [\"9\"]}");
        in(town, () -> jdbc.sql("update participation.survey_answer set from_class = true where territory_id = ? and jsonb_exists(answers, 'q4')")
                .param(town.id())
                .update());
        assertThat(results()).as("one picture, for good: the difference would be a class").contains("45 réponses de 2 classes");
    }

    @Test
    void showNoClassByItself() {
        answered(40, "{\"q1\": [\"o1\"]}");
        answered(aClass("CM1", 25), 25, "{\"q1\": [\"o2\"]}");
        answered(aClass("CM2", 20), 10, "{\"q1\": [\"o1\"], \"q2\": [\"o3\"]}");
        close();
        assertThat(results()).contains("40 réponses").doesNotContain("Les réponses des classes");
        assertThat(get(town, RESULTS + ".csv").body()).doesNotContain(",class");
        assertThat(read(get(officer, DESK + "/reponses")).text()).doesNotContain("Les réponses des classes");
    }
}

package org.parvis.participation.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.parvis.participation.Capability;
import org.parvis.shared.InTerritory;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers that were given elsewhere come in once, of nobody, and are mixed with none that were given here. */
class SurveyImportIT extends TownThatTakesOver {

    private static final String ANSWERS = """
            question_id,question,comment,cluster_name
            b,Et après ?,Des arbres,x
            a,Que faire<br/>du parc ?,"Un étang, ou deux",x
            a,Que faire<br/>du parc ?,Rien,x
            a,Que faire<br/>du parc ?,Rien,x
            a,Que faire<br/>du parc ?,,x
            a,Que faire
            """;
    private static final String LIST = "[{\"question_id\": \"a\", \"question\": \"Que faire<br/>du parc ?\"}, {\"question_id\": \"c\", \"question\": \"Non posée\"}]";

    @Autowired
    private SurveyImport surveys;

    private void over() {
        town = aTown();
        process = publish(town, aDraft(phase("Répondre", -9, -1, Capability.ANSWER)));
    }

    private SurveyImport.Summary bringAnswers(String title, Path file, @Nullable Path questions) {
        return InTerritory.call(town.id(), () -> surveys.run(new SurveyImport.Wanted(SLUG, title, file, questions, null), (done, all) -> {}));
    }

    @Test
    void bringsEachOnceAndNamesTheRowsThatCannotBeUsed() throws IOException {
        over();
        Path file = file("reponses.csv", ANSWERS);
        SurveyImport.Summary done = bringAnswers("Le parc", file, file("questions.json", LIST));
        assertThat(done.brought()).isEqualTo(4);
        assertThat(done.questions()).isEqualTo(2);
        assertThat(done.problems()).hasSize(2).first().asString().contains("reponses.csv:6: it names no question, or says nothing");
        assertThat(text("select string_agg(i ->> 'text', '|') from participation.survey_version, json_array_elements(form::json -> 'items') i where territory_id = ?"))
                .isEqualTo("Que faire du parc ?|Et après ?");
        assertThat(text("select string_agg(answers::text, '|' order by answers::text) from participation.survey_answer where territory_id = ? and sheet_id is null"))
                .isEqualTo("{\"q1\": [\"Rien\"]}|{\"q1\": [\"Rien\"]}|{\"q1\": [\"Un étang, ou deux\"]}|{\"q2\": [\"Des arbres\"]}");
        assertThat(bringAnswers("Le parc", file, null).brought()).isZero();
        assertThat(bringAnswers("Le parc", file("plus.csv", ANSWERS + "b,Et après ?,Un banc,x\n"), null).brought()).isEqualTo(1);
        assertThat(count("participation.survey_answer")).isEqualTo(5);
    }

    @Test
    void refusesWhatWouldMixAnswersOrAskNothing() throws IOException {
        Path file = file("reponses.csv", ANSWERS);
        assertThatThrownBy(() -> bringAnswers("Le parc", file, null)).isInstanceOf(ImportRefused.class).hasMessageContaining("which is over");
        over();
        assertThatThrownBy(() -> bringAnswers("Le parc", file("vide.csv", "question_id,question,comment\n"), null))
                .isInstanceOf(ImportRefused.class)
                .hasMessageContaining("no answer");
        assertThatThrownBy(() -> bringAnswers("Le parc", file("autre.csv", "a,b\n1,2\n"), null)).hasMessageContaining("needs the columns question_id");
        assertThatThrownBy(() -> bringAnswers("Le parc", file, file("faux.json", "{"))).hasMessageContaining("no list of questions");
        assertThatThrownBy(() -> bringAnswers("", file, null)).hasMessageContaining("is no title");
        bringAnswers("Le parc", file, null);
        assertThatThrownBy(() -> bringAnswers("Le parc", file("z.csv", "question_id,question,comment\nz,Autre ?,Oui\n"), null))
                .hasMessageContaining("does not ask «Autre ?»");
        in(town, () -> jdbc.sql("""
                insert into participation.survey_answer (territory_id, survey_id, version, answers, answered_on, from_class)
                select territory_id, id, 1, '{"q1": ["Ici"]}', current_date, true from participation.survey where territory_id = ?
                """).param(town.id()).update());
        assertThatThrownBy(() -> bringAnswers("Le parc", file, null)).hasMessageContaining("People answered «Le parc» here");
    }
}

package org.parvis.participation.survey;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of the figures of classes that everybody sees. */
@Repository
class ClassFigureStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    ClassFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one picture that there is. */
    record Shown(int classes, SurveyCounts counts, Instant madeAt) {}

    @Nullable Shown find(UUID survey) {
        return jdbc.sql("select classes, figures, made_at from participation.class_figures where territory_id = ? and survey_id = ?")
                .params(InTerritory.current(), survey)
                .query((row, n) -> new Shown(
                        row.getInt("classes"), JSON.readValue(row.getString("figures"), SurveyCounts.class), Rows.instant(row, "made_at")))
                .optional()
                .orElse(null);
    }

    /** Whether this transaction makes it; false where there is one, once whoever makes it at the same time is done. */
    boolean begin(UUID survey, Instant now) {
        return jdbc.sql("""
                        insert into participation.class_figures (territory_id, survey_id, classes, figures, made_at)
                        values (?, ?, 0, '{}', ?)
                        on conflict do nothing
                        """)
                        .params(InTerritory.current(), survey, Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Fills in the one that was begun. */
    void put(UUID survey, Shown shown) {
        jdbc.sql("update participation.class_figures set classes = ?, figures = ?::jsonb where territory_id = ? and survey_id = ?")
                .params(shown.classes(), JSON.writeValueAsString(shown.counts()), InTerritory.current(), survey)
                .update();
    }
}

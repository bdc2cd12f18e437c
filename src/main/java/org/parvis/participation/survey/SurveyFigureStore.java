package org.parvis.participation.survey;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL that adds answers up, and of figures as everybody last saw them. */
@Repository
class SurveyFigureStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    SurveyFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be counted under which keys. */
    record Wanted(Collection<String> choices, Collection<String> days, Collection<String> numbers) {}

    SurveyCounts count(UUID survey, long answers, Wanted wanted) {
        Map<String, Long> answered = new HashMap<>();
        Map<String, Map<String, Long>> values = new HashMap<>();
        answered(survey, answered);
        values(survey, "v.value", wanted.choices(), values);
        values(survey, "left(v.value, 7)", wanted.days(), values);
        return new SurveyCounts(answers, answered, values, numbers(survey, wanted.numbers()));
    }

    private void answered(UUID survey, Map<String, Long> answered) {
        jdbc.sql("""
                select k.key, count(*)
                from participation.survey_answer a
                cross join lateral jsonb_object_keys(a.answers) k (key)
                where a.territory_id = ? and a.survey_id = ?
                group by k.key
                """)
                .params(InTerritory.current(), survey)
                .query(row -> {
                    answered.put(row.getString(1), row.getLong(2));
                });
    }

    private void values(UUID survey, String value, Collection<String> keys, Map<String, Map<String, Long>> values) {
        jdbc.sql("""
                select k.key, %s, count(*)
                from participation.survey_answer a
                cross join lateral jsonb_each(a.answers) k (key, list)
                cross join lateral jsonb_array_elements_text(k.list) v (value)
                where a.territory_id = ? and a.survey_id = ? and k.key = any (?)
                group by 1, 2
                """.formatted(value))
                .params(InTerritory.current(), survey, keys.toArray(String[]::new))
                .query(row -> {
                    values.computeIfAbsent(row.getString(1), _ -> new TreeMap<>()).put(row.getString(2), row.getLong(3));
                });
    }

    private Map<String, SurveyCounts.Numbers> numbers(UUID survey, Collection<String> keys) {
        Map<String, SurveyCounts.Numbers> numbers = new HashMap<>();
        jdbc.sql("""
                select k.key, avg(v.value::numeric), percentile_cont(0.5) within group (order by v.value::numeric)
                from participation.survey_answer a
                cross join lateral jsonb_each(a.answers) k (key, list)
                cross join lateral jsonb_array_elements_text(k.list) v (value)
                where a.territory_id = ? and a.survey_id = ? and k.key = any (?)
                group by k.key
                """)
                .params(InTerritory.current(), survey, keys.toArray(String[]::new))
                .query(row -> {
                    numbers.put(row.getString(1), new SurveyCounts.Numbers(row.getDouble(2), row.getDouble(3)));
                });
        return numbers;
    }

    /**
     * Figures as everybody saw them.
     *
     * @param isFinal whether the survey had closed
     */
    record Shown(SurveyCounts counts, boolean isFinal, Instant madeAt) {}

    Optional<Shown> find(UUID survey) {
        return jdbc.sql("select figures, is_final, made_at from participation.survey_figures where territory_id = ? and survey_id = ?")
                .params(InTerritory.current(), survey)
                .query((row, n) -> new Shown(
                        JSON.readValue(row.getString("figures"), SurveyCounts.class), row.getBoolean("is_final"), Rows.instant(row, "made_at")))
                .optional();
    }

    void put(UUID survey, Shown shown) {
        jdbc.sql("""
                insert into participation.survey_figures (territory_id, survey_id, answers, is_final, figures, made_at)
                values (?, ?, ?, ?, ?::jsonb, ?)
                on conflict (territory_id, survey_id) do update set
                    answers = excluded.answers, is_final = excluded.is_final, figures = excluded.figures, made_at = excluded.made_at
                """)
                .params(
                        InTerritory.current(), survey, shown.counts().answers(), shown.isFinal(),
                        JSON.writeValueAsString(shown.counts()), Timestamp.from(shown.madeAt()))
                .update();
    }
}

package org.parvis.participation.survey;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All SQL that adds answers up, and of figures as everybody last saw them. */
@Repository
class SurveyFigureStore {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Shown NOTHING = new Shown(new SurveyCounts(0, Map.of(), Map.of(), Map.of()), false, Instant.EPOCH);

    private final JdbcClient jdbc;

    SurveyFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is to be counted under which keys. */
    record Wanted(Collection<String> choices, Collection<String> days, Collection<String> numbers) {}

    /** Whose answers are counted: those of classes never together with others, and only the ones that may be read. */
    enum From {
        EVERYBODY,
        CLASSES
    }

    /** Of one moment, as one statement sees it: with answers that come meanwhile, numbers of one picture would not fit each other. */
    SurveyCounts count(UUID survey, From from, Wanted wanted) {
        Map<String, Long> answered = new HashMap<>();
        Map<String, Map<String, Long>> values = new HashMap<>();
        Map<String, SurveyCounts.Numbers> numbers = new HashMap<>();
        AtomicLong answers = new AtomicLong();
        jdbc.sql("""
                with given as not materialized (
                    select answers from participation.survey_answer where territory_id = :territory and survey_id = :survey and from_class = :classes and is_released = :classes)
                select 'ANSWERS' as what, null::text as key, null::text as value, count(*) as people, null::numeric as mean, null::float8 as median
                from given
                union all
                select 'ANSWERED', k.key, null, count(*), null, null
                from given cross join lateral jsonb_object_keys(answers) k (key)
                group by k.key
                union all
                select 'VALUE', k.key, case when k.key = any (:days) then left(v.value, 7) else v.value end, count(*), null, null
                from given
                cross join lateral jsonb_each(answers) k (key, list)
                cross join lateral jsonb_array_elements_text(k.list) v (value)
                where k.key = any (:choices) or k.key = any (:days)
                group by 2, 3
                union all
                select 'NUMBERS', k.key, null, null, avg(v.value::numeric), percentile_cont(0.5) within group (order by v.value::numeric)
                from given
                cross join lateral jsonb_each(answers) k (key, list)
                cross join lateral jsonb_array_elements_text(k.list) v (value)
                where k.key = any (:numbers)
                group by k.key
                """)
                .param("territory", InTerritory.current())
                .param("survey", survey)
                .param("classes", from == From.CLASSES)
                .param("choices", wanted.choices().toArray(String[]::new))
                .param("days", wanted.days().toArray(String[]::new))
                .param("numbers", wanted.numbers().toArray(String[]::new))
                .query(row -> {
                    String key = row.getString("key");
                    switch (row.getString("what")) {
                        case "ANSWERS" -> answers.set(row.getLong("people"));
                        case "ANSWERED" -> answered.put(key, row.getLong("people"));
                        case "VALUE" -> values.computeIfAbsent(key, _ -> new TreeMap<>()).put(row.getString("value"), row.getLong("people"));
                        default -> numbers.put(key, new SurveyCounts.Numbers(row.getDouble("mean"), row.getDouble("median")));
                    }
                });
        return new SurveyCounts(answers.get(), answered, values, numbers);
    }

    /**
     * Figures as everybody saw them.
     *
     * @param isFinal whether the survey had closed
     */
    record Shown(SurveyCounts counts, boolean isFinal, Instant madeAt) {}

    /** None that was ever made is one of no answers. */
    Shown find(UUID survey) {
        return jdbc.sql("select figures, is_final, made_at from participation.survey_figures where territory_id = ? and survey_id = ?")
                .params(InTerritory.current(), survey)
                .query((row, n) -> new Shown(
                        JSON.readValue(row.getString("figures"), SurveyCounts.class), row.getBoolean("is_final"), Rows.instant(row, "made_at")))
                .optional()
                .orElse(NOTHING);
    }

    /** Whether this transaction alone makes the next ones; false where another one does so now. */
    boolean hold(UUID survey, Instant now) {
        jdbc.sql("""
                insert into participation.survey_figures (territory_id, survey_id, is_final, figures, made_at)
                values (?, ?, false, ?::jsonb, ?)
                on conflict do nothing
                """)
                .params(InTerritory.current(), survey, JSON.writeValueAsString(NOTHING.counts()), Timestamp.from(now))
                .update();
        return jdbc.sql("select 1 from participation.survey_figures where territory_id = ? and survey_id = ? for update skip locked")
                .params(InTerritory.current(), survey)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** In the place of the ones before, once they are held. */
    void put(UUID survey, Shown shown) {
        jdbc.sql("""
                update participation.survey_figures set is_final = ?, figures = ?::jsonb, made_at = ?
                where territory_id = ? and survey_id = ?
                """)
                .params(
                        shown.isFinal(), JSON.writeValueAsString(shown.counts()), Timestamp.from(shown.madeAt()),
                        InTerritory.current(), survey)
                .update();
    }
}

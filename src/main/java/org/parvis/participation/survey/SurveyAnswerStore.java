package org.parvis.participation.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.questions.Answers;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of answers that were sent, and of the texts among them that everybody can read. */
@Repository
class SurveyAnswerStore {

    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;

    SurveyAnswerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody's. */
    void add(Sheet sheet, Answers answers, LocalDate today) {
        jdbc.sql("""
                insert into participation.survey_answer (territory_id, survey_id, version, answers, answered_on)
                values (?, ?, ?, ?::jsonb, ?)
                """)
                .params(InTerritory.current(), sheet.surveyId(), sheet.version(), SurveyFormJson.write(answers), today)
                .update();
    }

    /** A child's of some class. */
    void addOfClass(Sheet sheet, Answers answers, LocalDate today) {
        jdbc.sql("""
                insert into participation.survey_answer (territory_id, survey_id, version, answers, answered_on, from_class)
                values (?, ?, ?, ?::jsonb, ?, true)
                """)
                .params(InTerritory.current(), sheet.surveyId(), sheet.version(), SurveyFormJson.write(answers), today)
                .update();
    }

    /** Somebody's: the last one counts, and there is no second one. What was shown of the one before is shown no more. */
    void put(Sheet sheet, Answers answers, LocalDate today) {
        UUID id = jdbc.sql("""
                insert into participation.survey_answer as a (territory_id, survey_id, version, sheet_id, answers, answered_on)
                values (?, ?, ?, ?, ?::jsonb, ?)
                on conflict (territory_id, sheet_id) do update
                    set answers = excluded.answers, answered_on = excluded.answered_on, version = excluded.version
                returning id
                """)
                .params(InTerritory.current(), sheet.surveyId(), sheet.version(), sheet.id(), SurveyFormJson.write(answers), today)
                .query(UUID.class)
                .single();
        jdbc.sql("delete from participation.survey_quote where territory_id = ? and answer_id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** Those of classes too, also the ones that nobody may read. */
    long countAll(UUID survey) {
        return jdbc.sql("select count(*) from participation.survey_answer where territory_id = ? and survey_id = ?")
                .params(InTerritory.current(), survey)
                .query(Long.class)
                .single();
    }

    /** Without those of classes. */
    long count(UUID survey) {
        return jdbc.sql("select count(*) from participation.survey_answer where territory_id = ? and survey_id = ? and not from_class")
                .params(InTerritory.current(), survey)
                .query(Long.class)
                .single();
    }

    /** Lets those of classes that there are be read; what comes later is not. */
    void openClassesToReaders(UUID survey) {
        jdbc.sql("update participation.survey_answer set is_released = true where territory_id = ? and survey_id = ? and from_class")
                .params(InTerritory.current(), survey)
                .update();
    }

    /** Those of classes that nobody may read. */
    long countHeld(UUID survey) {
        return jdbc.sql("""
                select count(*) from participation.survey_answer
                where territory_id = ? and survey_id = ? and from_class and not is_released
                """)
                .params(InTerritory.current(), survey)
                .query(Long.class)
                .single();
    }

    /** By day, the first day first: who sends a thousand in a night is seen. Without those of classes, whose day nobody is shown. */
    Map<LocalDate, Long> countByDay(UUID survey) {
        Map<LocalDate, Long> days = new LinkedHashMap<>();
        jdbc.sql("""
                select answered_on, count(*)
                from participation.survey_answer
                where territory_id = ? and survey_id = ? and not from_class
                group by answered_on
                order by answered_on
                """)
                .params(InTerritory.current(), survey)
                .query(row -> {
                    days.put(row.getObject(1, LocalDate.class), row.getLong(2));
                });
        return days;
    }

    /** Some of them, after another; all begin after {@code null}. */
    List<GivenAnswers> page(UUID survey, @Nullable UUID after, int most) {
        return jdbc.sql("""
                select id, version, answered_on, answers, from_class
                from participation.survey_answer
                where territory_id = ? and survey_id = ? and id > ? and (not from_class or is_released)
                order by id
                limit ?
                """)
                .params(InTerritory.current(), survey, after == null ? FIRST : after, most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those with something under a key. */
    List<GivenAnswers> pageWith(UUID survey, String key, UUID after, int most) {
        return jdbc.sql("""
                select id, version, answered_on, answers, from_class
                from participation.survey_answer
                where territory_id = ? and survey_id = ? and id > ? and (not from_class or is_released) and jsonb_exists(answers, ?)
                order by id
                limit ?
                """)
                .params(InTerritory.current(), survey, after, key, most)
                .query((row, n) -> read(row))
                .list();
    }

    /** What people of these sheets have sent, by sheet. */
    Map<UUID, GivenAnswers> of(Collection<UUID> sheets) {
        Map<UUID, GivenAnswers> found = new LinkedHashMap<>();
        jdbc.sql("""
                select sheet_id, id, version, answered_on, answers, from_class
                from participation.survey_answer
                where territory_id = ? and sheet_id = any (?)
                """)
                .param(InTerritory.current())
                .param(sheets.toArray(UUID[]::new))
                .query(row -> {
                    found.put(Rows.id(row, "sheet_id"), read(row));
                });
        return found;
    }

    int delete(Collection<UUID> sheets) {
        return jdbc.sql("delete from participation.survey_answer where territory_id = ? and sheet_id = any (?)")
                .param(InTerritory.current())
                .param(sheets.toArray(UUID[]::new))
                .update();
    }

    /** The answer stays without what was said in somebody's own words. */
    void forgetWords(UUID sheet, Collection<String> keys) {
        jdbc.sql("""
                with gone as (
                    update participation.survey_answer set answers = answers - ?::text[]
                    where territory_id = ? and sheet_id = ?
                    returning territory_id, id)
                delete from participation.survey_quote q using gone
                where q.territory_id = gone.territory_id and q.answer_id = gone.id
                """)
                .param(keys.toArray(String[]::new))
                .param(InTerritory.current())
                .param(sheet)
                .update();
    }

    /** Shows a text to everybody; nothing where there is none of that survey. */
    void quote(UUID survey, UUID answer, String question) {
        jdbc.sql("""
                insert into participation.survey_quote (territory_id, answer_id, question)
                select a.territory_id, a.id, ?
                from participation.survey_answer a
                where a.territory_id = ? and a.survey_id = ? and a.id = ? and (not a.from_class or a.is_released) and jsonb_exists(a.answers, ?)
                on conflict do nothing
                """)
                .params(question, InTerritory.current(), survey, answer, question)
                .update();
    }

    void unquote(UUID survey, UUID answer, String question) {
        jdbc.sql("""
                delete from participation.survey_quote q
                using participation.survey_answer a
                where q.territory_id = ? and q.answer_id = ? and q.question = ?
                    and a.territory_id = q.territory_id and a.id = q.answer_id and a.survey_id = ?
                """)
                .params(InTerritory.current(), answer, question, survey)
                .update();
    }

    /**
     * A text that everybody can read.
     *
     * @param question its code
     */
    record Quote(UUID answer, String question, String words) {}

    List<Quote> quotes(UUID survey) {
        return jdbc.sql("""
                select q.answer_id, q.question, a.answers -> q.question ->> 0 as words
                from participation.survey_quote q
                join participation.survey_answer a on a.territory_id = q.territory_id and a.id = q.answer_id
                where q.territory_id = ? and a.survey_id = ? and jsonb_exists(a.answers, q.question)
                order by q.answer_id
                """)
                .params(InTerritory.current(), survey)
                .query((row, n) -> new Quote(Rows.id(row, "answer_id"), row.getString("question"), row.getString("words")))
                .list();
    }

    private static GivenAnswers read(ResultSet row) throws SQLException {
        boolean isFromClass = row.getBoolean("from_class");
        return new GivenAnswers(
                Rows.id(row, "id"),
                row.getInt("version"),
                isFromClass ? null : row.getObject("answered_on", LocalDate.class),
                SurveyFormJson.readAnswers(row.getString("answers")),
                isFromClass);
    }
}

package org.parvis.participation.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of surveys and their versions. */
@Repository
class SurveyStore {

    private static final String COLUMNS =
            "select id, process_id, slug, title, words, who, results, version from participation.survey ";

    private final JdbcClient jdbc;

    SurveyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The oldest first. */
    List<Survey> listOf(UUID process) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and process_id = ? order by created_at, id")
                .params(InTerritory.current(), process)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Survey> find(UUID process, String slug) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and process_id = ? and slug = ?")
                .params(InTerritory.current(), process, slug)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Survey> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Kept from changing until the transaction ends. */
    Survey hold(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .single();
    }

    /** Whether no other of the process has the slug. */
    boolean insert(Survey survey, Instant now) {
        return jdbc.sql("""
                        insert into participation.survey
                            (territory_id, id, process_id, slug, title, words, who, results, draft, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
                        on conflict (territory_id, process_id, slug) do nothing
                        """)
                        .params(
                                InTerritory.current(), survey.id(), survey.processId(), survey.slug(), survey.about().title(),
                                survey.about().words(), survey.about().who().name(), survey.about().results().name(),
                                SurveyFormJson.write(SurveyForm.EMPTY), Timestamp.from(now))
                        .update()
                == 1;
    }

    void update(UUID id, SurveyAbout about) {
        jdbc.sql("update participation.survey set title = ?, words = ?, who = ?, results = ? where territory_id = ? and id = ?")
                .params(about.title(), about.words(), about.who().name(), about.results().name(), InTerritory.current(), id)
                .update();
    }

    void update(UUID id, SurveyForm draft) {
        jdbc.sql("update participation.survey set draft = ?::jsonb where territory_id = ? and id = ?")
                .params(SurveyFormJson.write(draft), InTerritory.current(), id)
                .update();
    }

    /** The form is a version from now on. */
    void publish(Survey survey, int version, SurveyForm form, Instant now) {
        jdbc.sql("""
                insert into participation.survey_version (territory_id, survey_id, version, form, published_at)
                values (?, ?, ?, ?::jsonb, ?)
                """)
                .params(InTerritory.current(), survey.id(), version, SurveyFormJson.write(form), Timestamp.from(now))
                .update();
        jdbc.sql("update participation.survey set version = ? where territory_id = ? and id = ?")
                .params(version, InTerritory.current(), survey.id())
                .update();
    }

    /** As the desk writes it. */
    SurveyForm draft(UUID survey) {
        return jdbc.sql("select draft from participation.survey where territory_id = ? and id = ?")
                .params(InTerritory.current(), survey)
                .query((row, n) -> SurveyFormJson.readForm(row.getString(1)))
                .single();
    }

    Optional<SurveyForm> findForm(UUID survey, int version) {
        return jdbc.sql("select form from participation.survey_version where territory_id = ? and survey_id = ? and version = ?")
                .params(InTerritory.current(), survey, version)
                .query((row, n) -> SurveyFormJson.readForm(row.getString(1)))
                .optional();
    }

    /** The newest first. */
    List<SurveyVersion> versions(UUID survey) {
        return jdbc.sql("""
                select version, form, published_at
                from participation.survey_version
                where territory_id = ? and survey_id = ?
                order by version desc
                """)
                .params(InTerritory.current(), survey)
                .query((row, n) -> new SurveyVersion(
                        row.getInt("version"), SurveyFormJson.readForm(row.getString("form")), Rows.instant(row, "published_at")))
                .list();
    }

    /** Those that everybody can read, of published processes, that have these words, the best first: a process has few. */
    List<Survey> search(String words, int most) {
        return jdbc.sql("""
                select s.id, s.process_id, s.slug, s.title, s.words, s.who, s.results, s.version
                from participation.survey s
                join participation.process pr on pr.territory_id = s.territory_id and pr.id = s.process_id and pr.published_at is not null
                where s.territory_id = :territory and s.version > 0
                    and to_tsvector('database.fr', s.title || ' ' || s.words) @@ websearch_to_tsquery('database.fr', :words)
                order by ts_rank(to_tsvector('database.fr', s.title || ' ' || s.words), websearch_to_tsquery('database.fr', :words)) desc, s.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("words", words)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    private static Survey read(ResultSet row) throws SQLException {
        return new Survey(
                Rows.id(row, "id"),
                Rows.id(row, "process_id"),
                row.getString("slug"),
                new SurveyAbout(
                        row.getString("title"),
                        row.getString("words"),
                        SurveyAbout.Who.valueOf(row.getString("who")),
                        SurveyAbout.Results.valueOf(row.getString("results"))),
                row.getInt("version"));
    }
}

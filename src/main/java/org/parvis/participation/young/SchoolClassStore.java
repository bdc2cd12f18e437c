package org.parvis.participation.young;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.participation.young.SchoolClass.State;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of classes, and of the surveys that are open to them. */
@Repository
class SchoolClassStore {

    private static final String COLUMNS = """
            select id, survey_id, school, name, pupils, state, reason, email, language, has_consents, answered, created_at
            from participation.school_class
            """;

    private static final String FORGOTTEN = "update participation.school_class set email = null, school = '', name = '', reason = '' ";

    private final JdbcClient jdbc;

    SchoolClassStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOpenTo(UUID survey) {
        return jdbc.sql("select exists (select from participation.class_survey where territory_id = ? and survey_id = ?)")
                .params(InTerritory.current(), survey)
                .query(Boolean.class)
                .single();
    }

    /** Whether a survey of the territory is open to classes, or was so that a class asked or has codes. */
    boolean isUsed() {
        return jdbc.sql("""
                select exists (select from participation.class_survey where territory_id = :territory)
                    or exists (select from participation.school_class where territory_id = :territory)
                """)
                .param("territory", InTerritory.current())
                .query(Boolean.class)
                .single();
    }

    void open(UUID survey, Instant now) {
        jdbc.sql("insert into participation.class_survey (territory_id, survey_id, opened_at) values (?, ?, ?) on conflict do nothing")
                .params(InTerritory.current(), survey, Timestamp.from(now))
                .update();
    }

    void close(UUID survey) {
        jdbc.sql("delete from participation.class_survey where territory_id = ? and survey_id = ?")
                .params(InTerritory.current(), survey)
                .update();
    }

    void insert(SchoolClass made) {
        jdbc.sql("""
                insert into participation.school_class
                    (territory_id, id, survey_id, school, name, pupils, state, email, language, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), made.id(), made.surveyId(), made.school(), made.name(), made.pupils(),
                        made.state().name(), made.email(), made.language(), Timestamp.from(made.createdAt())))
                .update();
    }

    /** The newest first. */
    List<SchoolClass> listOf(UUID survey) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and survey_id = ? order by created_at desc, id")
                .params(InTerritory.current(), survey)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<SchoolClass> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Kept from changing until the transaction ends. */
    Optional<SchoolClass> hold(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** The class that a code is of, kept from changing until the transaction ends: before the code itself is. */
    Optional<SchoolClass> holdOf(String codeHash) {
        return jdbc.sql(COLUMNS + """
                where territory_id = ?
                    and id = (select class_id from participation.class_code c where c.territory_id = school_class.territory_id and c.hash = ?)
                for update
                """)
                .params(InTerritory.current(), codeHash)
                .query((row, n) -> read(row))
                .optional();
    }

    void move(UUID id, State state, String reason) {
        jdbc.sql("update participation.school_class set state = ?, reason = ? where territory_id = ? and id = ?")
                .params(state.name(), reason, InTerritory.current(), id)
                .update();
    }

    void agree(UUID id, boolean hasConsents) {
        jdbc.sql("update participation.school_class set has_consents = ? where territory_id = ? and id = ?")
                .params(hasConsents, InTerritory.current(), id)
                .update();
    }

    /** One child more has answered. */
    void answered(UUID id) {
        jdbc.sql("update participation.school_class set answered = answered + 1 where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** Whether a child has. */
    boolean hasAnswers(UUID survey) {
        return jdbc.sql("select exists (select from participation.school_class where territory_id = ? and survey_id = ? and answered > 0)")
                .params(InTerritory.current(), survey)
                .query(Boolean.class)
                .single();
    }

    /**
     * How many classes answered, where even without the largest of them enough children did; else 0: what is shown must not be
     * the answers of one class.
     */
    int countTogether(UUID survey, int enough) {
        return jdbc.sql("""
                select case when sum(answered) - max(answered) >= ? then count(*) filter (where answered > 0) else 0 end
                from participation.school_class
                where territory_id = ? and survey_id = ?
                """)
                .params(enough, InTerritory.current(), survey)
                .query(Integer.class)
                .single();
    }

    /** Of those addresses, the oldest first. */
    List<SchoolClass> listBy(Collection<String> emails) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and email = any (?) order by created_at, id")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Whoever teaches goes by another address. */
    int readdress(String before, String after) {
        return jdbc.sql("update participation.school_class set email = ? where territory_id = ? and email = ?")
                .params(after, InTerritory.current(), before)
                .update();
    }

    /** The class stays, nobody's: what it was called says who teaches it. */
    int forgetTeachers(Collection<String> emails) {
        return jdbc.sql(FORGOTTEN + "where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .update();
    }

    /** With codes, a name or an address left, of processes in which nobody can answer any more, in the order of ids. */
    List<UUID> listOver(Instant now, UUID after, int most) {
        return jdbc.sql("""
                select c.id
                from participation.school_class c
                join participation.survey s on s.territory_id = c.territory_id and s.id = c.survey_id
                where c.territory_id = ? and c.id > ?
                    and (c.email is not null or c.name <> '' or c.reason <> ''
                        or exists (select from participation.class_code k where k.territory_id = c.territory_id and k.class_id = c.id))
                    and not exists (
                        select from participation.phase p
                        where p.territory_id = c.territory_id and p.process_id = s.process_id and 'ANSWER' = any (p.allows) and p.closes_at > ?)
                order by c.id
                limit ?
                """)
                .params(InTerritory.current(), after, Timestamp.from(now), most)
                .query(UUID.class)
                .list();
    }

    void forget(Collection<UUID> classes) {
        jdbc.sql(FORGOTTEN + "where territory_id = ? and id = any (?)")
                .param(InTerritory.current())
                .param(classes.toArray(UUID[]::new))
                .update();
    }

    private static SchoolClass read(ResultSet row) throws SQLException {
        return new SchoolClass(
                Rows.id(row, "id"), Rows.id(row, "survey_id"), row.getString("school"), row.getString("name"), row.getInt("pupils"),
                State.valueOf(row.getString("state")), row.getString("reason"), row.getString("email"), row.getString("language"),
                row.getBoolean("has_consents"), row.getInt("answered"), Rows.instant(row, "created_at"));
    }
}

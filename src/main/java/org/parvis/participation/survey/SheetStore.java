package org.parvis.participation.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.identity.AddressChanged;
import org.parvis.messaging.EmailAddress;
import org.parvis.questions.Answers;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what people are filling in, and of the links to it. */
@Repository
class SheetStore {

    private static final String COLUMNS = "select s.id, s.survey_id, s.version, s.person, s.answers, s.saved_at, s.sent_at ";

    private final JdbcClient jdbc;

    SheetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody's. */
    UUID create(Survey survey, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("insert into participation.survey_sheet (territory_id, id, survey_id, version, saved_at) values (?, ?, ?, ?, ?)")
                .params(InTerritory.current(), id, survey.id(), survey.version(), Timestamp.from(now))
                .update();
        return id;
    }

    /** The one sheet of whoever has this address; of the newest version as long as nothing stands on it. */
    UUID know(Survey survey, String email, @Nullable UUID account, Instant now) {
        return jdbc.sql("""
                insert into participation.survey_sheet as s
                    (territory_id, id, survey_id, version, person, email, account_id, saved_at)
                values (:territory, :id, :survey, :version, :person, :email, :account, :now)
                on conflict (territory_id, survey_id, person) do update set
                    account_id = coalesce(excluded.account_id, s.account_id),
                    version = case when s.answers = '{}' and s.sent_at is null then excluded.version else s.version end
                returning id
                """)
                .param("territory", InTerritory.current())
                .param("id", Ids.next())
                .param("survey", survey.id())
                .param("version", survey.version())
                .param("person", Tokens.hash(EmailAddress.small(email)))
                .param("email", EmailAddress.small(email))
                .param("account", account)
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    /** Makes a link to a sheet and gives its secret, which is written nowhere here. */
    String link(UUID sheet) {
        String secret = Tokens.link();
        jdbc.sql("insert into participation.survey_key (territory_id, hash, sheet_id) values (?, ?, ?)")
                .params(InTerritory.current(), Tokens.hash(secret), sheet)
                .update();
        return secret;
    }

    Optional<Sheet> find(UUID survey, String secret) {
        return select(survey, secret, "");
    }

    /** Kept from changing until the transaction ends. */
    Optional<Sheet> hold(UUID survey, String secret) {
        return select(survey, secret, " for update of s");
    }

    private Optional<Sheet> select(UUID survey, String secret, String lock) {
        return jdbc.sql(COLUMNS + """
                from participation.survey_key k
                join participation.survey_sheet s on s.territory_id = k.territory_id and s.id = k.sheet_id
                where k.territory_id = ? and k.hash = ? and s.survey_id = ?
                """ + lock)
                .params(InTerritory.current(), Tokens.hash(secret), survey)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Sheet> findOf(UUID survey, String email) {
        return jdbc.sql(COLUMNS + "from participation.survey_sheet s where territory_id = ? and survey_id = ? and person = ?")
                .params(InTerritory.current(), survey, Tokens.hash(EmailAddress.small(email)))
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * In the place of what stands under these keys; what stands under others stays, whoever saves it meanwhile. Gives the sheet
     * as it is now; empty where it is gone.
     */
    Optional<Sheet> save(UUID sheet, Collection<String> keys, Answers answers, Instant now) {
        return jdbc.sql("""
                with saved as (
                    update participation.survey_sheet
                    set answers = (answers - ?::text[]) || ?::jsonb, saved_at = ?
                    where territory_id = ? and id = ?
                    returning *)
                """ + COLUMNS + "from saved s")
                .param(keys.toArray(String[]::new))
                .param(SurveyFormJson.write(answers))
                .param(Timestamp.from(now))
                .param(InTerritory.current())
                .param(sheet)
                .query((row, n) -> read(row))
                .optional();
    }

    void sent(UUID sheet, Instant now) {
        jdbc.sql("update participation.survey_sheet set sent_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), InTerritory.current(), sheet)
                .update();
    }

    /** With the links to them; answers that were sent are nobody's from now on. */
    int delete(Collection<UUID> sheets) {
        return jdbc.sql("delete from participation.survey_sheet where territory_id = ? and id = any (?)")
                .param(InTerritory.current())
                .param(sheets.toArray(UUID[]::new))
                .update();
    }

    /** Of somebody: by the address that they answered with. */
    List<UUID> listOf(Collection<String> emails) {
        return jdbc.sql("select id from participation.survey_sheet where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    /**
     * Of an account or its old address, in surveys in which there is another that stays: what was sent before what was begun, then the
     * new address's. Kept from changing until the transaction ends.
     */
    List<Sheet> holdDoubles(AddressChanged event) {
        List<UUID> doubles = bind(event, "select id from ranked where place > 1").query(UUID.class).list();
        return hold(doubles);
    }

    /** With the account to its new address; gives how many. */
    int readdress(AddressChanged event) {
        return bind(event, """
                update participation.survey_sheet s
                set person = case when r.place = 1 then :person else gen_random_uuid()::text end, email = :after, account_id = :account
                from ranked r
                where s.territory_id = :territory and s.id = r.id and s.person <> :person
                """)
                .update();
    }

    private JdbcClient.StatementSpec bind(AddressChanged event, String statement) {
        return jdbc.sql("""
                with ranked as (
                    select o.id, row_number() over (
                        partition by o.survey_id order by o.sent_at is not null desc, o.person = :person desc, o.saved_at desc) as place
                    from participation.survey_sheet o
                    where o.territory_id = :territory
                        and (o.account_id = :account or o.email = :before and o.account_id is null or o.person = :person))
                """ + statement)
                .param("territory", InTerritory.current())
                .param("person", Tokens.hash(event.after()))
                .param("before", event.before())
                .param("after", event.after())
                .param("account", event.accountId());
    }

    /** Of an account, whatever its address was then. */
    List<UUID> listOf(UUID account, String email) {
        return jdbc.sql("select id from participation.survey_sheet where territory_id = ? and (account_id = ? or email = lower(?))")
                .params(InTerritory.current(), account, email)
                .query(UUID.class)
                .list();
    }

    List<Sheet> list(Collection<UUID> sheets) {
        return list(sheets, "");
    }

    /** Kept from changing until the transaction ends. */
    List<Sheet> hold(Collection<UUID> sheets) {
        return list(sheets, " for update");
    }

    private List<Sheet> list(Collection<UUID> sheets, String lock) {
        return jdbc.sql(COLUMNS + "from participation.survey_sheet s where territory_id = ? and id = any (?) order by id" + lock)
                .param(InTerritory.current())
                .param(sheets.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** What was begun, not sent, and left alone since a moment, in the order of ids. */
    List<UUID> listLeft(Instant moment, UUID after, int most) {
        return jdbc.sql("""
                select id from participation.survey_sheet
                where territory_id = ? and id > ? and sent_at is null and saved_at < ?
                order by id
                limit ?
                """)
                .params(InTerritory.current(), after, Timestamp.from(moment), most)
                .query(UUID.class)
                .list();
    }

    /** What was sent in processes that have ended before a moment, in the order of ids. */
    List<UUID> listEnded(Instant moment, UUID after, int most) {
        return jdbc.sql("""
                select s.id
                from participation.survey_sheet s
                join participation.survey v on v.territory_id = s.territory_id and v.id = s.survey_id
                where s.territory_id = ? and s.id > ? and s.sent_at is not null and s.sent_at < ?
                    and not exists (
                        select from participation.phase p
                        where p.territory_id = s.territory_id and p.process_id = v.process_id and p.closes_at >= ?)
                order by s.id
                limit ?
                """)
                .params(InTerritory.current(), after, Timestamp.from(moment), Timestamp.from(moment), most)
                .query(UUID.class)
                .list();
    }

    private static Sheet read(ResultSet row) throws SQLException {
        return new Sheet(
                Rows.id(row, "id"),
                Rows.id(row, "survey_id"),
                row.getInt("version"),
                row.getString("person") == null ? Sheet.Owner.NOBODY : Sheet.Owner.PERSON,
                SurveyFormJson.readAnswers(row.getString("answers")),
                Rows.instant(row, "saved_at"),
                Rows.findInstant(row, "sent_at"));
    }
}

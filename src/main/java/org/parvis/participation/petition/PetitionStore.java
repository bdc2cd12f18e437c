package org.parvis.participation.petition;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.participation.petition.Petition.Course;
import org.parvis.participation.petition.Petition.Signed;
import org.parvis.participation.petition.Petition.State;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of petitions, one at a time. */
@Repository
class PetitionStore {

    static final String COLUMNS = """
            select p.id, p.case_id, p.number, p.title, p.asks, p.why, p.place, p.theme, p.shown_name, p.revision, p.rule_version, p.department,
                p.state, p.ground, p.reason, p.hidden_why, p.sent_at, p.examine_until, p.opened_at, p.closes_at, p.counted_until, p.closed_at,
                p.answered_at, p.by_web, p.by_paper,
                exists (
                    select 1 from participation.petition_threshold t
                    where t.territory_id = p.territory_id and t.petition_id = p.id and t.reached_at is not null) as has_reached,
                exists (
                    select 1 from participation.petition_threshold t
                    where t.territory_id = p.territory_id and t.petition_id = p.id and t.reached_at is not null and t.done_at is null) as is_owed
            from participation.petition p
            """;

    private final JdbcClient jdbc;

    PetitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Petition made) {
        PetitionText text = made.text();
        jdbc.sql("""
                insert into participation.petition (territory_id, id, case_id, number, title, asks, why, place, theme, shown_name, rule_version,
                    department, state, sent_at, examine_until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SENT', ?, ?)
                """)
                .params(
                        InTerritory.current(), made.id(), made.caseId(), made.number(), text.title(), text.asks(), text.why(), text.place(), text.theme(),
                        text.shownName(), made.ruleVersion(), made.department(), Timestamp.from(made.course().sentAt()),
                        Date.valueOf(made.course().examineUntil()))
                .update();
    }

    Optional<Petition> find(String number) {
        return jdbc.sql(COLUMNS + "where p.territory_id = ? and p.number = ?")
                .params(InTerritory.current(), number)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<Petition> find(UUID id) {
        return jdbc.sql(COLUMNS + "where p.territory_id = ? and p.id = ?").params(InTerritory.current(), id).query((row, n) -> read(row)).optional();
    }

    List<Petition> list(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "where p.territory_id = ? and p.id = any (?)")
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Kept from changing until the transaction ends: whoever counts a signature waits for its turn. */
    Petition hold(UUID id) {
        jdbc.sql("select 1 from participation.petition where territory_id = ? and id = ? for update")
                .params(InTerritory.current(), id)
                .query(Integer.class)
                .single();
        return find(id).orElseThrow();
    }

    /** Whoever has read what it said before has not read this. */
    void rewrite(UUID id, PetitionText text, LocalDate examineUntil) {
        jdbc.sql("""
                update participation.petition
                set title = ?, asks = ?, why = ?, place = ?, theme = ?, shown_name = ?, examine_until = ?, revision = revision + 1
                where territory_id = ? and id = ?
                """)
                .params(
                        text.title(), text.asks(), text.why(), text.place(), text.theme(), text.shownName(), Date.valueOf(examineUntil),
                        InTerritory.current(), id)
                .update();
    }

    /** On what ground it is about to be refused. */
    void ground(UUID id, Ground ground) {
        jdbc.sql("update participation.petition set ground = ? where territory_id = ? and id = ?")
                .params(ground.name(), InTerritory.current(), id)
                .update();
    }

    void refuse(UUID id, String reason) {
        jdbc.sql("update participation.petition set state = 'REFUSED', reason = ? where territory_id = ? and id = ?")
                .params(reason, InTerritory.current(), id)
                .update();
    }

    /** It is to be examined anew. */
    void examine(UUID id) {
        jdbc.sql("update participation.petition set state = 'SENT', reason = '', ground = null where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    void open(UUID id, Instant now, Instant closes, Instant countedUntil) {
        jdbc.sql("""
                update participation.petition
                set state = 'OPEN', ground = null, opened_at = ?, closes_at = ?, counted_until = ?
                where territory_id = ? and id = ?
                """)
                .params(Timestamp.from(now), Timestamp.from(closes), Timestamp.from(countedUntil), InTerritory.current(), id)
                .update();
    }

    void extend(UUID id, Instant closes, Instant countedUntil) {
        jdbc.sql("update participation.petition set closes_at = ?, counted_until = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(closes), Timestamp.from(countedUntil), InTerritory.current(), id)
                .update();
    }

    void close(UUID id, Instant now) {
        jdbc.sql("update participation.petition set state = 'CLOSED', closed_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    void withdraw(UUID id, String reason, Instant now) {
        jdbc.sql("update participation.petition set state = 'WITHDRAWN', reason = ?, closed_at = ? where territory_id = ? and id = ?")
                .params(reason, Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    void hide(UUID id, String why) {
        jdbc.sql("update participation.petition set hidden_why = ? where territory_id = ? and id = ?")
                .params(why, InTerritory.current(), id)
                .update();
    }

    void answer(UUID id, Instant now) {
        jdbc.sql("update participation.petition set answered_at = coalesce(answered_at, ?) where territory_id = ? and id = ?")
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    /** Those whose time is over and that are open still. */
    List<UUID> listToClose(Instant now) {
        return jdbc.sql("select id from participation.petition where territory_id = ? and state = 'OPEN' and closes_at <= ? order by closes_at")
                .params(InTerritory.current(), Timestamp.from(now))
                .query(UUID.class)
                .list();
    }

    boolean isUsed() {
        return jdbc.sql("select exists (select 1 from participation.petition where territory_id = ?)")
                .param(InTerritory.current())
                .query(Boolean.class)
                .single();
    }

    /** Nobody is left whose words they are: of those that nobody could sign the text goes, of others the name. A refusal stays. */
    int forget(Collection<UUID> cases) {
        return jdbc.sql("""
                        update participation.petition
                        set shown_name = '',
                            title = case when opened_at is null then '' else title end,
                            asks = case when opened_at is null then '' else asks end,
                            why = case when opened_at is null then '' else why end,
                            place = case when opened_at is null then '' else place end
                        where territory_id = ? and case_id = any (?)
                        """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    static Petition read(ResultSet row) throws SQLException {
        String ground = row.getString("ground");
        return new Petition(
                Rows.id(row, "id"),
                Rows.id(row, "case_id"),
                row.getString("number"),
                new PetitionText(
                        row.getString("title"), row.getString("asks"), row.getString("why"), row.getString("place"), row.getString("theme"),
                        row.getString("shown_name")),
                row.getInt("revision"),
                row.getInt("rule_version"),
                row.getString("department"),
                new Course(
                        State.valueOf(row.getString("state")),
                        ground == null ? null : Ground.valueOf(ground),
                        row.getString("reason"),
                        row.getString("hidden_why"),
                        Rows.instant(row, "sent_at"),
                        row.getObject("examine_until", LocalDate.class),
                        Rows.findInstant(row, "opened_at"),
                        Rows.findInstant(row, "closes_at"),
                        Rows.findInstant(row, "counted_until"),
                        Rows.findInstant(row, "closed_at"),
                        Rows.findInstant(row, "answered_at"),
                        row.getBoolean("has_reached"),
                        row.getBoolean("is_owed")),
                new Signed(row.getInt("by_web"), row.getInt("by_paper")));
    }
}

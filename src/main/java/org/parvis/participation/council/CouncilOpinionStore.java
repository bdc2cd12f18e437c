package org.parvis.participation.council;

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
import org.parvis.participation.council.CouncilOpinion.Fate;
import org.parvis.participation.council.CouncilOpinion.Reply;
import org.parvis.participation.council.OpinionAbout.Kind;
import org.parvis.participation.council.OpinionAbout.Votes;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the opinions of councils and of the town's answers. */
@Repository
class CouncilOpinionStore {

    private static final String COLUMNS = """
            select o.id, o.council_id, o.number, o.kind, o.title, o.words, o.given_on, o.meeting_id, o.votes_for, o.votes_against, o.abstentions,
                o.published_at, o.due_on, coalesce(c.fate, o.fate) as fate, coalesce(c.answer, o.answer) as answer,
                coalesce(c.authority, o.authority) as authority, coalesce(c.answered_at, o.answered_at) as answered_at, coalesce(c.reason, '') as reason,
                o.answered_at as first_answered_at, coalesce(c.version, 1) as version
            from participation.council_opinion o
            left join participation.council_correction c on c.territory_id = o.territory_id and c.opinion_id = o.id and c.version = (
                select max(l.version) from participation.council_correction l where l.territory_id = o.territory_id and l.opinion_id = o.id)
            """;

    private final JdbcClient jdbc;

    CouncilOpinionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<CouncilOpinion> list(UUID council) {
        return jdbc.sql(COLUMNS + "where o.territory_id = ? and o.council_id = ? order by o.number desc")
                .params(InTerritory.current(), council)
                .query((row, n) -> read(row))
                .list();
    }

    /** Published ones of these councils, the latest first. */
    List<CouncilOpinion> listPublished(Collection<UUID> councils) {
        return jdbc.sql(COLUMNS + """
                where o.territory_id = ? and o.council_id = any (?) and o.published_at is not null order by o.given_on desc, o.council_id, o.number desc
                """)
                .param(InTerritory.current())
                .param(councils.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** To which the town owes an answer, what is due first first. */
    List<CouncilOpinion> listOwed(Collection<UUID> councils, int most) {
        return jdbc.sql(COLUMNS + """
                where o.territory_id = ? and o.council_id = any (?) and o.published_at is not null and o.answered_at is null
                order by o.due_on, o.id
                limit ?
                """)
                .params(InTerritory.current(), councils.toArray(UUID[]::new), most)
                .query((row, n) -> read(row))
                .list();
    }

    Optional<CouncilOpinion> find(UUID council, int number) {
        return jdbc.sql(COLUMNS + "where o.territory_id = ? and o.council_id = ? and o.number = ?")
                .params(InTerritory.current(), council, number)
                .query((row, n) -> read(row))
                .optional();
    }

    /** In the transaction that holds the council: it takes the next number. */
    int insert(UUID id, UUID council, OpinionAbout about, Instant now) {
        Votes votes = about.votes();
        return jdbc.sql("""
                insert into participation.council_opinion
                    (territory_id, id, council_id, number, kind, title, words, given_on, meeting_id, votes_for, votes_against, abstentions, created_at)
                select ?, ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?::date, ?::uuid, ?::integer, ?::integer, ?::integer, ?::timestamptz
                from participation.council_opinion where territory_id = ? and council_id = ?
                returning number
                """)
                .params(Rows.of(
                        InTerritory.current(), id, council, about.kind().name(), about.title(), about.words(), about.givenOn(), about.meetingId(),
                        votes == null ? null : votes.inFavour(), votes == null ? null : votes.against(), votes == null ? null : votes.abstained(),
                        Timestamp.from(now), InTerritory.current(), council))
                .query(Integer.class)
                .single();
    }

    void update(UUID id, OpinionAbout about) {
        Votes votes = about.votes();
        jdbc.sql("""
                update participation.council_opinion
                set kind = ?, title = ?, words = ?, given_on = ?::date, meeting_id = ?::uuid, votes_for = ?::integer, votes_against = ?::integer,
                    abstentions = ?::integer
                where territory_id = ? and id = ? and published_at is null
                """)
                .params(Rows.of(
                        about.kind().name(), about.title(), about.words(), about.givenOn(), about.meetingId(),
                        votes == null ? null : votes.inFavour(), votes == null ? null : votes.against(), votes == null ? null : votes.abstained(),
                        InTerritory.current(), id))
                .update();
    }

    void publish(UUID id, LocalDate due, Instant now) {
        jdbc.sql("update participation.council_opinion set published_at = ?, due_on = ? where territory_id = ? and id = ? and published_at is null")
                .params(Timestamp.from(now), Date.valueOf(due), InTerritory.current(), id)
                .update();
    }

    /** Whether nobody had answered before. */
    boolean answer(UUID id, Reply reply) {
        return jdbc.sql("""
                        update participation.council_opinion set fate = ?, answer = ?, authority = ?, answered_at = ?
                        where territory_id = ? and id = ? and published_at is not null and answered_at is null
                        """)
                        .params(reply.fate().name(), reply.words(), reply.authority(), Timestamp.from(reply.at()), InTerritory.current(), id)
                        .update()
                == 1;
    }

    /** All that the town answered to one, as it first was and as it was corrected. */
    List<Reply> listReplies(UUID id) {
        return jdbc.sql("""
                select fate, answer, authority, answered_at, '' as reason, 1 as version from participation.council_opinion
                where territory_id = :territory and id = :id and answered_at is not null
                union all
                select fate, answer, authority, answered_at, reason, version from participation.council_correction
                where territory_id = :territory and opinion_id = :id
                order by version
                """)
                .param("territory", InTerritory.current())
                .param("id", id)
                .query((row, n) -> reply(row, row.getString("fate")))
                .list();
    }

    /** In the transaction that holds the council. */
    void correct(UUID id, Reply reply) {
        jdbc.sql("""
                insert into participation.council_correction (territory_id, opinion_id, version, fate, answer, authority, reason, answered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        InTerritory.current(), id, reply.version(), reply.fate().name(), reply.words(), reply.authority(), reply.reason(),
                        Timestamp.from(reply.at()))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from participation.council_opinion where territory_id = ? and id = ? and published_at is null")
                .params(InTerritory.current(), id)
                .update();
    }

    private static CouncilOpinion read(ResultSet row) throws SQLException {
        int inFavour = row.getInt("votes_for");
        Votes votes = row.wasNull() ? null : new Votes(inFavour, row.getInt("votes_against"), row.getInt("abstentions"));
        String fate = row.getString("fate");
        return new CouncilOpinion(
                Rows.id(row, "id"),
                Rows.id(row, "council_id"),
                row.getInt("number"),
                new OpinionAbout(
                        Kind.valueOf(row.getString("kind")), row.getString("title"), row.getString("words"), row.getObject("given_on", LocalDate.class),
                        Rows.findId(row, "meeting_id"), votes),
                Rows.findInstant(row, "published_at"),
                row.getObject("due_on", LocalDate.class),
                Rows.findInstant(row, "first_answered_at"),
                fate == null ? null : reply(row, fate));
    }

    private static Reply reply(ResultSet row, String fate) throws SQLException {
        return new Reply(
                row.getInt("version"), Fate.valueOf(fate), row.getString("answer"), row.getString("authority"), Rows.instant(row, "answered_at"),
                row.getString("reason"));
    }
}

package org.parvis.relation.social;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.relation.brief.Brief.Audience;
import org.parvis.relation.social.MastodonServer.Posted;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of answers on a public network. */
@Repository
class SocialReplyStore {

    private static final String COLUMNS =
            "id, brief_id, words, audience, state, problem, link, written_by, written_by_name, written_at";

    private final JdbcClient jdbc;

    SocialReplyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the same form brought it already. */
    boolean insert(SocialReply reply) {
        return jdbc.sql("""
                insert into relation.social_reply
                    (territory_id, id, brief_id, words, audience, state, written_by, written_by_name, written_at)
                values (?, ?, ?, ?, ?, 'WAITING', ?, ?, ?)
                on conflict do nothing
                """)
                .params(
                        InTerritory.current(), reply.id(), reply.briefId(), reply.words(), reply.audience().name(), reply.by(),
                        reply.byName(), Timestamp.from(reply.at()))
                .update() == 1;
    }

    List<SocialReply> list(UUID briefId) {
        return jdbc.sql("select " + COLUMNS + " from relation.social_reply where territory_id = ? and brief_id = ? order by written_at, id")
                .params(InTerritory.current(), briefId)
                .query(SocialReplyStore::read)
                .list();
    }

    Optional<SocialReply> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from relation.social_reply where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(SocialReplyStore::read)
                .optional();
    }

    /** Those that may be tried now. */
    List<UUID> listWaiting(Instant now, int most) {
        return jdbc.sql("""
                select id from relation.social_reply
                where territory_id = ? and state = 'WAITING' and coalesce(leased_until, '-infinity') <= ?
                order by written_at
                limit ?
                """)
                .params(InTerritory.current(), Timestamp.from(now), most)
                .query(UUID.class)
                .list();
    }

    /** One that waits, for this node alone until then. */
    Optional<SocialReply> lease(UUID id, Instant now, Instant until) {
        return jdbc.sql("""
                update relation.social_reply set leased_until = ?
                where territory_id = ? and id = ? and state = 'WAITING' and coalesce(leased_until, '-infinity') <= ?
                returning\s""" + COLUMNS)
                .params(Timestamp.from(until), InTerritory.current(), id, Timestamp.from(now))
                .query(SocialReplyStore::read)
                .optional();
    }

    void markSent(UUID id, Posted posted) {
        jdbc.sql("""
                update relation.social_reply set state = 'SENT', problem = null, post = ?, link = ?, leased_until = null
                where territory_id = ? and id = ?
                """).params(posted.post(), posted.link(), InTerritory.current(), id).update();
    }

    /** It is not tried before {@code next}. */
    void markPutOff(UUID id, SocialProblem.Kind problem, Instant next) {
        jdbc.sql("update relation.social_reply set problem = ?, leased_until = ? where territory_id = ? and id = ?")
                .params(problem.name(), Timestamp.from(next), InTerritory.current(), id)
                .update();
    }

    void markFailed(UUID id, SocialProblem.Kind problem) {
        jdbc.sql("""
                update relation.social_reply set state = 'FAILED', problem = ?, leased_until = null
                where territory_id = ? and id = ?
                """).params(problem.name(), InTerritory.current(), id).update();
    }

    /** The case in which somebody wrote this post of a server, or was answered by it. */
    Optional<UUID> findCase(String server, String post, String account) {
        return jdbc.sql("""
                select brief.case_id
                from relation.received_brief brief
                where brief.territory_id = :territory and brief.sender = :account and brief.channel = 'SOCIAL'
                    and brief.server = :server
                    and brief.case_id is not null
                    and (brief.post = :post or exists (
                        select from relation.social_reply reply
                        where reply.territory_id = :territory and reply.brief_id = brief.id and reply.post = :post))
                limit 1
                """)
                .param("territory", InTerritory.current())
                .param("server", server)
                .param("account", account)
                .param("post", post)
                .query(UUID.class)
                .optional();
    }

    private static SocialReply read(ResultSet row, int n) throws SQLException {
        return new SocialReply(
                Rows.id(row, "id"),
                Rows.id(row, "brief_id"),
                row.getString("words"),
                Audience.valueOf(row.getString("audience")),
                SocialReply.State.valueOf(row.getString("state")),
                row.getString("problem"),
                row.getString("link"),
                Rows.id(row, "written_by"),
                row.getString("written_by_name"),
                Rows.instant(row, "written_at"));
    }
}

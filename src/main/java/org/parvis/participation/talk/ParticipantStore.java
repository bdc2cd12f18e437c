package org.parvis.participation.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who comments and votes. */
@Repository
class ParticipantStore {

    private static final String COLUMNS = "select id, email, account_id, language, accepted_at from participation.participant ";

    private final JdbcClient jdbc;

    ParticipantStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What tells persons apart: the same for an address whether it is an account's or not. */
    static String person(String email) {
        return Tokens.hash(EmailAddress.small(email));
    }

    /** Whoever has this address, known from now on where they were not. */
    Participant know(String email, @Nullable UUID account, Locale language) {
        return jdbc.sql("""
                insert into participation.participant as p (territory_id, id, person, email, account_id, language)
                values (:territory, :id, :person, :email, :account, :language)
                on conflict (territory_id, person) do update
                    set account_id = coalesce(excluded.account_id, p.account_id), language = excluded.language
                returning id, email, account_id, language, accepted_at
                """)
                .param("territory", InTerritory.current())
                .param("id", Ids.next())
                .param("person", person(email))
                .param("email", EmailAddress.small(email))
                .param("account", account)
                .param("language", language.getLanguage())
                .query((row, n) -> read(row))
                .single();
    }

    Optional<Participant> find(UUID id) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    Optional<UUID> findId(String email) {
        return jdbc.sql("select id from participation.participant where territory_id = ? and person = ?")
                .params(InTerritory.current(), person(email))
                .query(UUID.class)
                .optional();
    }

    /** Something of theirs was read and shown. */
    void accept(UUID id, Instant now) {
        jdbc.sql("update participation.participant set accepted_at = ? where territory_id = ? and id = ? and accepted_at is null")
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    List<UUID> listOf(Collection<String> emails) {
        return jdbc.sql("select id from participation.participant where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    /** Whoever took part with an account, whatever its address was then, or by mail from its address. */
    List<UUID> listOf(UUID account, String email) {
        return jdbc.sql("select id from participation.participant where territory_id = ? and (account_id = ? or email = lower(?))")
                .params(InTerritory.current(), account, email)
                .query(UUID.class)
                .list();
    }

    /** Kept from saying and voting anything until the transaction ends. */
    void hold(Collection<UUID> ids) {
        jdbc.sql("select id from participation.participant where territory_id = ? and id = any (?) order by id for update")
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Those known still who have said and voted nothing since a moment, and nothing where it can still be done, in the order of their ids. */
    List<UUID> listIdleSince(Instant moment, UUID after, int most) {
        return jdbc.sql("""
                select p.id
                from participation.participant p
                where p.territory_id = :territory and p.id > :after and p.email is not null
                    and not exists (
                        select from (
                            select c.process_id, c.said_at as at
                            from participation.comment c
                            where c.territory_id = p.territory_id and c.author_id = p.id
                            union all
                            select c.process_id, v.at
                            from participation.comment_vote v
                            join participation.comment c on c.territory_id = v.territory_id and c.id = v.comment_id
                            where v.territory_id = p.territory_id and v.voter_id = p.id
                            union all
                            select d.process_id, d.created_at
                            from participation.debate d
                            where d.territory_id = p.territory_id and d.author_id = p.id
                            union all
                            select d.process_id, v.at
                            from participation.debate_vote v
                            join participation.debate d on d.territory_id = v.territory_id and d.id = v.debate_id
                            where v.territory_id = p.territory_id and v.voter_id = p.id
                            union all
                            select c.process_id, s.created_at
                            from participation.statement s
                            join participation.canvass c on c.territory_id = s.territory_id and c.id = s.canvass_id
                            where s.territory_id = p.territory_id and s.author_id = p.id
                            union all
                            select c.process_id, v.at
                            from participation.statement_vote v
                            join participation.canvass c on c.territory_id = v.territory_id and c.id = v.canvass_id
                            where v.territory_id = p.territory_id and v.voter_id = p.id) done
                        where done.at >= :moment or exists (
                            select from participation.phase ph
                            where ph.territory_id = p.territory_id and ph.process_id = done.process_id and ph.closes_at >= :moment))
                order by p.id
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("after", after)
                .param("moment", Timestamp.from(moment))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** They are nobody from now on; what they said and voted is nobody's. */
    int forget(Collection<UUID> ids) {
        return jdbc.sql("""
                update participation.participant
                set person = gen_random_uuid()::text, email = null, account_id = null
                where territory_id = ? and id = any (?)
                """)
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    private static Participant read(ResultSet row) throws SQLException {
        return new Participant(
                Rows.id(row, "id"),
                row.getString("email"),
                Rows.findId(row, "account_id"),
                Locale.of(row.getString("language")),
                Rows.findInstant(row, "accepted_at"));
    }
}

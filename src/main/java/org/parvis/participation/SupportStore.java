package org.parvis.participation;

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
import org.parvis.identity.Account;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of supports and of the links by which people give them. */
@Repository
class SupportStore {

    /** Whether supports may be given and taken back now, by the database's clock. */
    private static final String OPEN = """
            p.territory_id = :territory and p.id = :proposal and p.moderation = 'VISIBLE' and p.lifecycle = 'SENT'
                and exists (
                    select 1 from participation.phase ph
                    where ph.territory_id = p.territory_id and ph.process_id = p.process_id and 'SUPPORT' = any (ph.allows)
                        and ph.opens_at <= clock_timestamp() and ph.closes_at > clock_timestamp())
            """;

    /** What a support is once nobody knows whose it was. */
    private static final String NOBODYS = "supporter = gen_random_uuid()::text, email = null, account_id = null";

    private final JdbcClient jdbc;

    SupportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isOpen(UUID proposal) {
        return jdbc.sql("select exists (select 1 from participation.proposal p where " + OPEN + ")")
                .param("territory", InTerritory.current())
                .param("proposal", proposal)
                .query(Boolean.class)
                .single();
    }

    /**
     * Once per address and idea, however often and from however many places it is asked for; who supports it already stands
     * behind what it says now. False where supports are not open: whoever changes or merges the idea at this moment is
     * waited for, so that no support is given to what it no longer is.
     */
    boolean insert(UUID proposal, String email, @Nullable UUID account, Instant now) {
        return jdbc.sql("""
                insert into participation.support as s (territory_id, process_id, proposal_id, supporter, email, account_id, at, version)
                select p.territory_id, p.process_id, p.id, :supporter, :email, :account, :now, p.version
                from participation.proposal p
                where
                """ + OPEN + """
                 for share of p
                on conflict (territory_id, proposal_id, supporter) do update set version = excluded.version
                """)
                .param("territory", InTerritory.current())
                .param("proposal", proposal)
                .param("supporter", Tokens.hash(email))
                .param("email", email)
                .param("account", account)
                .param("now", Timestamp.from(now))
                .update() == 1;
    }

    /** False where supports are not open. */
    boolean delete(UUID proposal, String email) {
        return jdbc.sql("""
                with held as (
                    select p.territory_id, p.id from participation.proposal p where
                """ + OPEN + """
                     for share of p),
                gone as (
                    delete from participation.support s
                    using held
                    where s.territory_id = held.territory_id and s.proposal_id = held.id and s.supporter = :supporter)
                select exists (select 1 from held)
                """)
                .param("territory", InTerritory.current())
                .param("proposal", proposal)
                .param("supporter", Tokens.hash(email))
                .query(Boolean.class)
                .single();
    }

    long count(UUID proposal) {
        return jdbc.sql("select count(*) from participation.support where territory_id = ? and proposal_id = ?")
                .params(InTerritory.current(), proposal)
                .query(Long.class)
                .single();
    }

    boolean isSupporter(UUID proposal, String email) {
        return jdbc.sql("""
                        select exists (
                            select 1 from participation.support where territory_id = ? and proposal_id = ? and supporter = ?)
                        """)
                .params(InTerritory.current(), proposal, Tokens.hash(email))
                .query(Boolean.class)
                .single();
    }

    /** Makes a link and gives its secret, which is written nowhere here. */
    String createLink(SupportWish wish, Instant now) {
        String secret = Tokens.link();
        jdbc.sql("""
                insert into participation.support_link (territory_id, hash, proposal_id, wish, email, created_at)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(InTerritory.current(), Tokens.hash(secret), wish.proposalId(), wish.kind().name(), wish.email(), Timestamp.from(now))
                .update();
        return secret;
    }

    /** Looks without using it up. */
    Optional<SupportWish> findLink(String secret, Instant since) {
        return jdbc.sql("""
                select proposal_id, wish, email from participation.support_link
                where territory_id = ? and hash = ? and created_at > ?
                """)
                .params(InTerritory.current(), Tokens.hash(secret), Timestamp.from(since))
                .query((row, n) -> wish(row))
                .optional();
    }

    /** Uses it up; of two who come at once, one gets it. */
    Optional<SupportWish> takeLink(String secret, Instant since) {
        return jdbc.sql("""
                delete from participation.support_link
                where territory_id = ? and hash = ? and created_at > ?
                returning proposal_id, wish, email
                """)
                .params(InTerritory.current(), Tokens.hash(secret), Timestamp.from(since))
                .query((row, n) -> wish(row))
                .optional();
    }

    void forgetLinks(Instant before) {
        jdbc.sql("delete from participation.support_link where territory_id = ? and created_at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }

    /** Forgets these addresses; gives how many supports were theirs. */
    int forget(Collection<String> emails) {
        String[] known = emails.toArray(String[]::new);
        jdbc.sql("delete from participation.support_link where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(known)
                .update();
        return forgetWhere("s.email = any (:known)", known);
    }

    int forgetAccount(UUID account) {
        return forgetWhere("s.account_id = :known", account);
    }

    /**
     * While supports are open or will be, they go with whoever gave them: without the key nothing would keep the same person
     * from supporting once more. Afterwards they count on, nobody's.
     */
    private int forgetWhere(String whose, Object known) {
        int gone = jdbc.sql("delete from participation.support s where s.territory_id = :territory and " + whose + """
                 and exists (
                    select 1 from participation.phase ph
                    where ph.territory_id = s.territory_id and ph.process_id = s.process_id and 'SUPPORT' = any (ph.allows)
                        and ph.closes_at > clock_timestamp())
                """)
                .param("territory", InTerritory.current())
                .param("known", known)
                .update();
        return gone
                + jdbc.sql("update participation.support s set " + NOBODYS + " where s.territory_id = :territory and " + whose)
                        .param("territory", InTerritory.current())
                        .param("known", known)
                        .update();
    }

    /** Those of processes that closed before a moment; gives how many. */
    int forgetOf(Instant closedBefore) {
        return jdbc.sql("""
                update participation.support s set
                """ + NOBODYS + """
                 where s.territory_id = :territory and s.email is not null
                    and not exists (
                        select 1 from participation.phase ph
                        where ph.territory_id = s.territory_id and ph.process_id = s.process_id and ph.closes_at >= :moment)
                """)
                .param("territory", InTerritory.current())
                .param("moment", Timestamp.from(closedBefore))
                .update();
    }

    /** A support of somebody. */
    record Given(String number, String title, Instant at) {}

    List<Given> listOf(Collection<String> emails) {
        return jdbc.sql("""
                select p.number, p.title, s.at
                from participation.support s
                join participation.proposal p on p.territory_id = s.territory_id and p.id = s.proposal_id
                where s.territory_id = ? and s.email = any (?)
                order by s.at
                """)
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .query((row, n) -> new Given(row.getString("number"), row.getString("title"), Rows.instant(row, "at")))
                .list();
    }

    /** Those of an account, and those that its address gave by mail. */
    List<Given> listOf(Account account) {
        return jdbc.sql("""
                select p.number, p.title, s.at
                from participation.support s
                join participation.proposal p on p.territory_id = s.territory_id and p.id = s.proposal_id
                where s.territory_id = ? and (s.account_id = ? or s.email = lower(?))
                order by s.at
                """)
                .params(InTerritory.current(), account.id(), account.email())
                .query((row, n) -> new Given(row.getString("number"), row.getString("title"), Rows.instant(row, "at")))
                .list();
    }

    private static SupportWish wish(ResultSet row) throws SQLException {
        return new SupportWish(
                Rows.id(row, "proposal_id"), SupportWish.Kind.valueOf(row.getString("wish")), row.getString("email"));
    }
}

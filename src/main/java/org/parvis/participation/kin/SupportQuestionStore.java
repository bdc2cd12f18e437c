package org.parvis.participation.kin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.participation.kin.SupportQuestion.Why;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of whom to tell that an idea they support has changed, and of what they answer. */
@Repository
class SupportQuestionStore {

    private static final String COLUMNS = "select id, proposal_id, supporter, email, why, version from participation.support_question ";

    private static final String HELD = """
            with held as (
                select p.territory_id, p.id, p.version from participation.proposal p
                where p.territory_id = :territory and p.id = :proposal and p.lifecycle = 'SENT'
                    and p.status not in ('RESOLVED', 'DECLINED', 'FORWARDED', 'DUPLICATE')
                for share of p),
            """;

    private final JdbcClient jdbc;

    SupportQuestionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everybody who supports an idea at this moment and can be reached; a job writes to them. */
    void ask(UUID proposal, Why why, int version, Instant now) {
        List<Supporter> supporters = jdbc.sql("""
                select supporter, email from participation.support
                where territory_id = ? and proposal_id = ? and email is not null
                """)
                .params(InTerritory.current(), proposal)
                .query(Supporter.class)
                .list();
        jdbc.sql("""
                insert into participation.support_question (territory_id, id, proposal_id, supporter, email, why, version, at)
                select :territory, unnest(:ids::uuid[]), :proposal, unnest(:supporters::text[]), unnest(:emails::text[]), :why, :version, :at
                """)
                .param("territory", InTerritory.current())
                .param("ids", supporters.stream().map(_ -> Ids.next()).toArray(UUID[]::new))
                .param("proposal", proposal)
                .param("supporters", supporters.stream().map(Supporter::supporter).toArray(String[]::new))
                .param("emails", supporters.stream().map(Supporter::email).toArray(String[]::new))
                .param("why", why.name())
                .param("version", version)
                .param("at", Timestamp.from(now))
                .update();
    }

    private record Supporter(String supporter, String email) {}

    /** Some who have not been written to, kept from whoever else writes. */
    List<SupportQuestion> takeUntold(int most) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and told_at is null order by id limit ? for update skip locked")
                .params(InTerritory.current(), most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Gives the secret of the mail, which is written nowhere here. */
    String told(SupportQuestion question, Instant now) {
        String secret = Tokens.link();
        jdbc.sql("update participation.support_question set told_at = ?, hash = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(now), Tokens.hash(secret), InTerritory.current(), question.id())
                .update();
        return secret;
    }

    Optional<SupportQuestion> find(String secret) {
        return jdbc.sql(COLUMNS + "where territory_id = ? and hash = ?")
                .params(InTerritory.current(), Tokens.hash(secret))
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * What somebody supports.
     *
     * @param isConfirmed whether they stand behind what it says now
     */
    record Given(boolean isConfirmed) {}

    Optional<Given> findSupport(UUID proposal, String supporter) {
        return jdbc.sql("""
                select s.version >= p.asking_version
                from participation.support s
                join participation.proposal p on p.territory_id = s.territory_id and p.id = s.proposal_id
                where s.territory_id = ? and s.proposal_id = ? and s.supporter = ?
                """)
                .params(InTerritory.current(), proposal, supporter)
                .query((row, n) -> new Given(row.getBoolean(1)))
                .optional();
    }

    /**
     * They stand behind what they have read; false where it is too late.
     *
     * @param read the version that they were shown: one that came since is not what they said yes to
     */
    boolean keep(UUID proposal, String supporter, int read) {
        return answer(proposal, supporter, read, """
                done as (
                    update participation.support s set version = greatest(s.version, least(:read, held.version))
                    from held
                    where s.territory_id = held.territory_id and s.proposal_id = held.id and s.supporter = :supporter)
                """);
    }

    /** They do not; false where it is too late. */
    boolean withdraw(UUID proposal, String supporter) {
        return answer(proposal, supporter, 0, """
                done as (
                    delete from participation.support s
                    using held
                    where s.territory_id = held.territory_id and s.proposal_id = held.id and s.supporter = :supporter)
                """);
    }

    /** Whoever merges the idea at this moment is waited for, and then it is too late. */
    private boolean answer(UUID proposal, String supporter, int read, String what) {
        return jdbc.sql(HELD + what + "select exists (select 1 from held)")
                .param("territory", InTerritory.current())
                .param("proposal", proposal)
                .param("supporter", supporter)
                .param("read", read)
                .query(Boolean.class)
                .single();
    }

    SupportCount count(UUID proposal) {
        return jdbc.sql("""
                select p.asking_version, count(s.supporter) as supports, count(s.supporter) filter (where s.version >= p.asking_version) as confirmed
                from participation.proposal p
                left join participation.support s on s.territory_id = p.territory_id and s.proposal_id = p.id
                where p.territory_id = ? and p.id = ?
                group by p.asking_version
                """)
                .params(InTerritory.current(), proposal)
                .query((row, n) -> new SupportCount(row.getLong("supports"), row.getLong("confirmed"), row.getInt("asking_version")))
                .single();
    }

    /** Ids of ideas that stand or were split, that an address supports, and about which it has not answered. */
    List<UUID> listAwaited(String supporter) {
        return jdbc.sql("""
                select p.id
                from participation.support s
                join participation.proposal p on p.territory_id = s.territory_id and p.id = s.proposal_id
                where s.territory_id = ? and s.supporter = ? and p.moderation = 'VISIBLE' and p.title <> ''
                    and (s.version < p.asking_version and p.lifecycle = 'SENT'
                            and p.status not in ('RESOLVED', 'DECLINED', 'FORWARDED', 'DUPLICATE')
                        or p.lifecycle = 'SPLIT' and s.chose_at is null and exists (
                            select 1 from participation.merge_source o
                            join participation.merge_part t on t.territory_id = o.territory_id and t.merge_id = o.merge_id
                            join participation.proposal n on n.territory_id = t.territory_id and n.id = t.proposal_id
                            where o.territory_id = p.territory_id and o.proposal_id = p.id
                                and n.lifecycle = 'SENT' and n.moderation = 'VISIBLE' and n.title <> ''
                                and n.status not in ('RESOLVED', 'DECLINED', 'FORWARDED', 'DUPLICATE')))
                order by p.id desc
                """)
                .params(InTerritory.current(), supporter)
                .query(UUID.class)
                .list();
    }

    /** Whoever is asked goes by another address. */
    void readdress(String before, String after) {
        jdbc.sql("update participation.support_question set supporter = ?, email = ? where territory_id = ? and email = ?")
                .params(Tokens.hash(after), after, InTerritory.current(), before)
                .update();
    }

    void forget(Collection<String> emails) {
        jdbc.sql("delete from participation.support_question where territory_id = ? and email = any (?)")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .update();
    }

    /** Those whose support is nobody's any more, or gone. */
    void forgetNobodys() {
        jdbc.sql("""
                delete from participation.support_question q
                where q.territory_id = ? and q.told_at is not null and not exists (
                    select 1 from participation.support s
                    where s.territory_id = q.territory_id and s.supporter = q.supporter and s.email is not null)
                """)
                .params(InTerritory.current())
                .update();
    }

    private static SupportQuestion read(ResultSet row) throws SQLException {
        return new SupportQuestion(
                Rows.id(row, "id"),
                Rows.id(row, "proposal_id"),
                row.getString("supporter"),
                row.getString("email"),
                Why.valueOf(row.getString("why")),
                row.getInt("version"));
    }
}

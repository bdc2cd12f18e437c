package org.parvis.participation.kin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who the authors of ideas are and of their links. */
@Repository
class AuthorStore {

    private static final String COLUMNS =
            "select a.id, a.proposal_id, a.is_first, a.email, a.language, a.shown_name, a.is_name_read, a.accepted_at, a.left_at from participation.author a ";

    private final JdbcClient jdbc;

    AuthorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What tells persons apart, as for supports. */
    static String person(String email) {
        return Tokens.hash(EmailAddress.small(email));
    }

    /** Once per idea and address; false where it was invited before. */
    boolean invite(UUID id, UUID proposal, String email, Locale language, Instant now) {
        return jdbc.sql("""
                insert into participation.author (territory_id, id, proposal_id, is_first, person, email, language, invited_at)
                values (?, ?, ?, false, ?, ?, ?, ?)
                on conflict do nothing
                """)
                .params(
                        InTerritory.current(), id, proposal, person(email), EmailAddress.small(email), language.getLanguage(),
                        Timestamp.from(now))
                .update() == 1;
    }

    Optional<Author> find(UUID id) {
        return jdbc.sql(COLUMNS + "where a.territory_id = ? and a.id = ?")
                .params(InTerritory.current(), id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Those who are and those who were invited and have not answered, in the order in which they came. */
    List<Author> list(UUID proposal) {
        return jdbc.sql(COLUMNS + "where a.territory_id = ? and a.proposal_id = ? and a.left_at is null order by a.is_first desc, a.invited_at, a.id")
                .params(InTerritory.current(), proposal)
                .query((row, n) -> read(row))
                .list();
    }

    /** As which somebody with one of these addresses is an author, or was invited. */
    List<Author> listOf(Collection<String> emails) {
        return jdbc.sql(COLUMNS + "where a.territory_id = ? and a.email = any (?) order by a.invited_at")
                .param(InTerritory.current())
                .param(emails.toArray(String[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Author> findByKey(String secret) {
        return jdbc.sql(COLUMNS + """
                join participation.author_key k on k.territory_id = a.territory_id and k.author_id = a.id
                where k.territory_id = ? and k.hash = ?
                """)
                .params(InTerritory.current(), Tokens.hash(secret))
                .query((row, n) -> read(row))
                .optional();
    }

    void addKey(UUID author, String secret, Instant now) {
        jdbc.sql("insert into participation.author_key (territory_id, hash, author_id, at) values (?, ?, ?, ?)")
                .params(InTerritory.current(), Tokens.hash(secret), author, Timestamp.from(now))
                .update();
    }

    /** False where they have answered already. */
    boolean accept(UUID id, String name, Instant now) {
        return jdbc.sql("""
                update participation.author set accepted_at = ?, shown_name = ?
                where territory_id = ? and id = ? and accepted_at is null and left_at is null
                """)
                .params(Timestamp.from(now), name, InTerritory.current(), id)
                .update() == 1;
    }

    /** Their account reaches it from then on, and when it is deleted. */
    void know(UUID id, UUID account) {
        jdbc.sql("update participation.author set account_id = ? where territory_id = ? and id = ?")
                .params(account, InTerritory.current(), id)
                .update();
    }

    /** Goes by another address; ends where that address is an author there as well, or was. False where it ended. */
    boolean readdress(UUID id, String email) {
        return jdbc.sql("""
                update participation.author a set person = :person, email = :email
                where a.territory_id = :territory and a.id = :id and not exists (
                    select from participation.author o
                    where o.territory_id = a.territory_id and o.proposal_id = a.proposal_id and o.person = :person)
                """)
                .param("person", person(email))
                .param("email", email)
                .param("territory", InTerritory.current())
                .param("id", id)
                .update() == 1;
    }

    /** Nothing is left of an invitation that was not answered, or was refused. */
    void deleteInvited(UUID proposal, String email) {
        jdbc.sql("delete from participation.author where territory_id = ? and proposal_id = ? and person = ? and accepted_at is null")
                .params(InTerritory.current(), proposal, person(email))
                .update();
    }

    List<Author> listOf(UUID account) {
        return jdbc.sql(COLUMNS + "where a.territory_id = ? and a.account_id = ?")
                .params(InTerritory.current(), account)
                .query((row, n) -> read(row))
                .list();
    }

    /** The address goes; its hash stays, so that it is not invited here once more. */
    void decline(UUID id, Instant now) {
        jdbc.sql("""
                update participation.author set left_at = ?, email = null, shown_name = ''
                where territory_id = ? and id = ? and accepted_at is null and left_at is null
                """)
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    /** They can be invited again. */
    void leave(UUID id, Instant now) {
        jdbc.sql("""
                update participation.author set left_at = ?, person = null, email = null, account_id = null, shown_name = '', is_name_read = false
                where territory_id = ? and id = ?
                """)
                .params(Timestamp.from(now), InTerritory.current(), id)
                .update();
    }

    /** Another name is read before it is shown. */
    void rename(UUID id, String name) {
        jdbc.sql("update participation.author set shown_name = ?, is_name_read = false where territory_id = ? and id = ?")
                .params(name, InTerritory.current(), id)
                .update();
    }

    /** This name, and no other, is shown from now on; false where they want another meanwhile, or none. */
    boolean showName(UUID id, String read) {
        return judgeName("is_name_read = true", id, read);
    }

    /** This name is not shown; false where they want another meanwhile, or none. */
    boolean hideName(UUID id, String read) {
        return judgeName("shown_name = ''", id, read);
    }

    private boolean judgeName(String what, UUID id, String read) {
        return jdbc.sql("update participation.author set " + what + """
                         where territory_id = ? and id = ? and shown_name = ? and shown_name <> '' and not is_name_read
                            and accepted_at is not null and left_at is null
                        """)
                        .params(InTerritory.current(), id, read)
                        .update()
                == 1;
    }

    /** Lists and data show the names of all, as far as they have been read. */
    void showNames(Collection<UUID> proposals) {
        jdbc.sql("""
                update participation.proposal p
                set shown_name = coalesce((
                    select string_agg(a.shown_name, ', ' order by a.is_first desc, a.accepted_at, a.id)
                    from participation.author a
                    where a.territory_id = p.territory_id and a.proposal_id = p.id and a.accepted_at is not null and a.left_at is null
                        and a.is_name_read and a.shown_name <> ''), '')
                where p.territory_id = ? and p.id = any (?)
                """)
                .param(InTerritory.current())
                .param(proposals.toArray(UUID[]::new))
                .update();
    }

    /** Nobody knows any longer who the authors of the ideas of these cases were. */
    void forgetOf(Collection<UUID> cases) {
        jdbc.sql("""
                update participation.author a
                set person = null, email = null, account_id = null, shown_name = '', is_name_read = false
                from participation.proposal p
                where a.territory_id = ? and p.territory_id = a.territory_id and p.id = a.proposal_id and p.case_id = any (?)
                """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .update();
    }

    /** Those of these cases whose ideas have another author than who sent them. */
    List<UUID> listCasesOfOthers(Collection<UUID> cases) {
        return jdbc.sql("""
                select p.case_id from participation.proposal p
                where p.territory_id = ? and p.case_id = any (?) and exists (
                    select 1 from participation.author a
                    where a.territory_id = p.territory_id and a.proposal_id = p.id and not a.is_first
                        and a.accepted_at is not null and a.left_at is null)
                """)
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    List<UUID> listProposals(Collection<UUID> cases) {
        return jdbc.sql("select id from participation.proposal where territory_id = ? and case_id = any (?)")
                .param(InTerritory.current())
                .param(cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private static Author read(ResultSet row) throws SQLException {
        return new Author(
                Rows.id(row, "id"),
                Rows.id(row, "proposal_id"),
                row.getBoolean("is_first"),
                row.getString("email"),
                Locale.of(row.getString("language")),
                row.getString("shown_name"),
                row.getBoolean("is_name_read"),
                Rows.findInstant(row, "accepted_at"),
                Rows.findInstant(row, "left_at"));
    }
}

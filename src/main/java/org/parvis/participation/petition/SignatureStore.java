package org.parvis.participation.petition;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.petition.Signature.Channel;
import org.parvis.participation.petition.Signature.State;
import org.parvis.participation.petition.Signature.Who;
import org.parvis.participation.petition.Signature.Wish;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who signs, one at a time. Whoever changes one holds its petition first. */
@Repository
class SignatureStore {

    static final String COLUMNS = """
            select s.id, s.petition_id, s.channel, s.state, s.email, s.given, s.family, s.postcode, s.born, s.is_shown, s.wants_news, s.language,
                s.sheet_id, s.reason, s.counted_at
            """;

    private static final String FROM = "from participation.petition_signature s ";

    private final JdbcClient jdbc;

    SignatureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one signature of whoever has this address; what they type counts as long as nothing was done with it. */
    UUID know(UUID petition, String email, @Nullable UUID account, Wish wish, Locale language, Instant now) {
        String known = EmailAddress.small(email);
        Who who = wish.who();
        return jdbc.sql("""
                insert into participation.petition_signature as s
                    (territory_id, id, petition_id, person, likeness, channel, state, email, account_id, given, family, postcode, born, is_shown,
                     wants_news, language, created_at)
                values (:territory, :id, :petition, :person, :likeness, 'WEB', 'PENDING', :email, :account, :given, :family, :postcode, :born, :shown,
                     :news, :language, :now)
                on conflict (territory_id, petition_id, person) do update set
                    account_id = coalesce(excluded.account_id, s.account_id),
                    likeness = case when s.state = 'PENDING' then excluded.likeness else s.likeness end,
                    given = case when s.state = 'PENDING' then excluded.given else s.given end,
                    family = case when s.state = 'PENDING' then excluded.family else s.family end,
                    postcode = case when s.state = 'PENDING' then excluded.postcode else s.postcode end,
                    born = case when s.state = 'PENDING' then excluded.born else s.born end,
                    is_shown = case when s.state = 'PENDING' then excluded.is_shown else s.is_shown end,
                    wants_news = case when s.state = 'PENDING' then excluded.wants_news else s.wants_news end,
                    created_at = case when s.state = 'PENDING' then excluded.created_at else s.created_at end
                returning id
                """)
                .param("territory", InTerritory.current())
                .param("id", Ids.next())
                .param("petition", petition)
                .param("person", Tokens.hash(known))
                .param("likeness", Likeness.of(petition, who))
                .param("email", known)
                .param("account", account)
                .param("given", who.given())
                .param("family", who.family())
                .param("postcode", who.postcode())
                .param("born", day(who.born()))
                .param("shown", wish.isShown())
                .param("news", wish.wantsNews())
                .param("language", language.getLanguage())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    /** A line of a sheet; it is nobody's address. */
    UUID insertOnPaper(UUID petition, UUID sheet, Who who, State state, Instant now) {
        UUID id = Ids.next();
        jdbc.sql("""
                insert into participation.petition_signature
                    (territory_id, id, petition_id, person, likeness, channel, state, given, family, postcode, born, is_shown, wants_news, language,
                     sheet_id, created_at, counted_at)
                values (?, ?, ?, ?, ?, 'PAPER', ?, ?, ?, ?, ?, false, false, '', ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), id, petition, Tokens.hash(Tokens.link()), Likeness.of(petition, who), state.name(), who.given(),
                        who.family(), who.postcode(), day(who.born()), sheet, Timestamp.from(now), state == State.COUNTED ? Timestamp.from(now) : null))
                .update();
        return id;
    }

    Optional<Signature> find(UUID petition, UUID id) {
        return jdbc.sql(COLUMNS + FROM + "where s.territory_id = ? and s.petition_id = ? and s.id = ?")
                .params(InTerritory.current(), petition, id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Of an account, whatever its address was then, else of its address, which has answered; one that counts first. */
    Optional<Signature> findOf(UUID petition, UUID account, String email) {
        return jdbc.sql(COLUMNS + FROM + """
                where s.territory_id = :territory and s.petition_id = :petition and (s.account_id = :account or s.person = :person)
                order by s.state = 'COUNTED' desc, s.account_id = :account desc nulls last, s.id
                limit 1
                """)
                .param("territory", InTerritory.current())
                .param("petition", petition)
                .param("account", account)
                .param("person", Tokens.hash(EmailAddress.small(email)))
                .query((row, n) -> read(row))
                .optional();
    }

    /** That came on the web and is no longer waited for, the latest first. */
    List<Signature> listOnline(UUID petition, String asked, @Nullable UUID before, int most) {
        return jdbc.sql(COLUMNS + FROM + """
                where s.territory_id = :territory and s.petition_id = :petition and s.channel = 'WEB' and s.state <> 'PENDING'
                    and (:before::uuid is null or s.id < :before::uuid)
                    and (starts_with(database.plain(s.family), database.plain(:asked)) or starts_with(database.plain(s.given), database.plain(:asked)))
                order by s.id desc
                limit :most
                """)
                .param("territory", InTerritory.current())
                .param("petition", petition)
                .param("before", before)
                .param("asked", asked)
                .param("most", most)
                .query((row, n) -> read(row))
                .list();
    }

    void hideName(UUID id, String reason) {
        jdbc.sql("update participation.petition_signature set is_shown = false, reason = ? where territory_id = ? and id = ?")
                .params(reason, InTerritory.current(), id)
                .update();
    }

    /** Others of the petition that may be the same person and count, or wait to be looked at, the first first. */
    List<Signature> listAlike(UUID petition, UUID one) {
        return jdbc.sql(COLUMNS + FROM + """
                where s.territory_id = :territory and s.petition_id = :petition and s.id <> :one and s.state in ('COUNTED', 'DOUBTFUL')
                    and s.likeness = (
                        select likeness from participation.petition_signature
                        where territory_id = :territory and id = :one)
                order by s.id
                """)
                .param("territory", InTerritory.current())
                .param("petition", petition)
                .param("one", one)
                .query((row, n) -> read(row))
                .list();
    }

    boolean hasAlike(UUID petition, Who who) {
        return jdbc.sql("""
                select exists (
                    select 1 from participation.petition_signature
                    where territory_id = ? and petition_id = ? and likeness = ? and state in ('COUNTED', 'DOUBTFUL'))
                """)
                .params(InTerritory.current(), petition, Likeness.of(petition, who))
                .query(Boolean.class)
                .single();
    }

    /** From now on it counts, or no longer. */
    void stand(UUID id, State state, String reason, @Nullable Instant countedAt) {
        jdbc.sql("""
                update participation.petition_signature set state = ?, reason = ?, counted_at = ?
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(state.name(), reason, Rows.time(countedAt), InTerritory.current(), id))
                .update();
    }

    /** It is that of an account. */
    void belong(UUID id, UUID account) {
        jdbc.sql("update participation.petition_signature set account_id = ? where territory_id = ? and id = ?")
                .params(account, InTerritory.current(), id)
                .update();
    }

    void endNews(UUID id) {
        jdbc.sql("update participation.petition_signature set wants_news = false where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** With the links to it. */
    void delete(UUID id) {
        jdbc.sql("delete from participation.petition_signature where territory_id = ? and id = ?").params(InTerritory.current(), id).update();
    }

    /** The latest that want to be seen. */
    List<Signature> listShown(UUID petition, int most) {
        return jdbc.sql(COLUMNS + FROM + """
                where s.territory_id = ? and s.petition_id = ? and s.is_shown and s.state = 'COUNTED'
                order by s.id desc
                limit ?
                """)
                .params(InTerritory.current(), petition, most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those who want news, in the order of their signatures. */
    List<Signature> listToTell(UUID petition, UUID after, int most) {
        return jdbc.sql(COLUMNS + FROM + """
                where s.territory_id = ? and s.petition_id = ? and s.id > ? and s.wants_news and s.state = 'COUNTED' and s.email is not null
                order by s.id
                limit ?
                """)
                .params(InTerritory.current(), petition, after, most)
                .query((row, n) -> read(row))
                .list();
    }

    static @Nullable Date day(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(day);
    }

    static Signature read(ResultSet row) throws SQLException {
        return new Signature(
                Rows.id(row, "id"),
                Rows.id(row, "petition_id"),
                Channel.valueOf(row.getString("channel")),
                State.valueOf(row.getString("state")),
                row.getString("email"),
                new Who(row.getString("given"), row.getString("family"), row.getString("postcode"), row.getObject("born", LocalDate.class)),
                row.getBoolean("is_shown"),
                row.getBoolean("wants_news"),
                Locale.of(row.getString("language")),
                Rows.findId(row, "sheet_id"),
                row.getString("reason"),
                Rows.findInstant(row, "counted_at"));
    }
}

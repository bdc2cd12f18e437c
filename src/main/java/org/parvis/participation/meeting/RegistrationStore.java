package org.parvis.participation.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.meeting.Registration.State;
import org.parvis.participation.meeting.Registration.Wish;
import org.parvis.questions.QuestionsJson;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who says that they come. Whoever changes how one stands holds its meeting first. */
@Repository
class RegistrationStore {

    static final String COLUMNS =
            "select r.id, r.meeting_id, r.email, r.name, r.companions, r.needs, r.answers, r.language, r.state, r.held_until, r.reserve_id, r.created_at ";

    private final JdbcClient jdbc;

    RegistrationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one registration of whoever has this address; what they wish counts as long as nothing was done with it. */
    UUID know(UUID meeting, @Nullable String email, @Nullable UUID account, Wish wish, Locale language, Instant now) {
        @Nullable String known = email == null ? null : EmailAddress.small(email);
        return jdbc.sql("""
                insert into participation.meeting_registration as r
                    (territory_id, id, meeting_id, person, email, account_id, name, companions, needs, answers, language, state,
                     created_at)
                values (:territory, :id, :meeting, :person, :email, :account, :name, :companions, :needs, :answers::jsonb, :language, 'PENDING', :now)
                on conflict (territory_id, meeting_id, person) do update set
                    account_id = coalesce(excluded.account_id, r.account_id),
                    name = case when r.state = 'PENDING' then excluded.name else r.name end,
                    companions = case when r.state = 'PENDING' then excluded.companions else r.companions end,
                    needs = case when r.state = 'PENDING' then excluded.needs else r.needs end,
                    answers = case when r.state = 'PENDING' then excluded.answers else r.answers end,
                    created_at = case when r.state = 'PENDING' then excluded.created_at else r.created_at end
                returning id
                """)
                .param("territory", InTerritory.current())
                .param("id", Ids.next())
                .param("meeting", meeting)
                .param("person", Tokens.hash(known == null ? Tokens.link() : known))
                .param("email", known)
                .param("account", account)
                .param("name", wish.name())
                .param("companions", wish.companions())
                .param("needs", wish.needs())
                .param("answers", QuestionsJson.write(wish.answers()))
                .param("language", language.getLanguage())
                .param("now", Timestamp.from(now))
                .query(UUID.class)
                .single();
    }

    Optional<Registration> find(UUID meeting, UUID id) {
        return jdbc.sql(COLUMNS + "from participation.meeting_registration r where r.territory_id = ? and r.meeting_id = ? and r.id = ?")
                .params(InTerritory.current(), meeting, id)
                .query((row, n) -> read(row))
                .optional();
    }

    /** Which of these there are. */
    Set<UUID> find(UUID meeting, Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("select id from participation.meeting_registration where territory_id = ? and meeting_id = ? and id = any (?)")
                .param(InTerritory.current())
                .param(meeting)
                .param(ids.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    /** Of that account, by its address or by itself. */
    Optional<Registration> findOf(UUID meeting, UUID account, String email) {
        return jdbc.sql(COLUMNS + """
                from participation.meeting_registration r
                where r.territory_id = ? and r.meeting_id = ? and (r.account_id = ? or r.email = lower(?))
                order by r.created_at
                limit 1
                """)
                .params(InTerritory.current(), meeting, account, email)
                .query((row, n) -> read(row))
                .optional();
    }

    /** @param email null for whoever has none, and is found by none */
    Optional<Registration> findByAddress(UUID meeting, @Nullable String email) {
        return jdbc.sql(COLUMNS + "from participation.meeting_registration r where r.territory_id = ? and r.meeting_id = ? and r.email = ?")
                .params(Rows.of(InTerritory.current(), meeting, email == null ? null : EmailAddress.small(email)))
                .query((row, n) -> read(row))
                .optional();
    }

    /** Whoever has waited longest. */
    Optional<Registration> findNext(UUID meeting) {
        return jdbc.sql(COLUMNS + """
                from participation.meeting_registration r
                where r.territory_id = ? and r.meeting_id = ? and r.state = 'WAITING'
                order by r.queued_at, r.id
                limit 1
                """)
                .params(InTerritory.current(), meeting)
                .query((row, n) -> read(row))
                .optional();
    }

    /** How many seats the largest group needs that waits; 0 where nobody does. */
    int largestWaiting(UUID meeting) {
        return jdbc.sql("""
                select coalesce(max(1 + companions), 0)
                from participation.meeting_registration
                where territory_id = ? and meeting_id = ? and state = 'WAITING'
                """)
                .params(InTerritory.current(), meeting)
                .query(Integer.class)
                .single();
    }

    /** How many wait before them. */
    int countBefore(Registration waiting) {
        return jdbc.sql("""
                select count(*)
                from participation.meeting_registration r
                join participation.meeting_registration own on own.territory_id = r.territory_id and own.id = ?
                where r.territory_id = ? and r.meeting_id = ? and r.state = 'WAITING' and (r.queued_at, r.id) < (own.queued_at, own.id)
                """)
                .params(waiting.id(), InTerritory.current(), waiting.meetingId())
                .query(Integer.class)
                .single();
    }

    /** All whose address has answered: who is offered a seat, who waits in the order of the queue, who let it go, then by name. */
    List<Registration> list(UUID meeting) {
        return jdbc.sql(COLUMNS + """
                from participation.meeting_registration r
                where r.territory_id = ? and r.meeting_id = ? and r.state <> 'PENDING'
                order by case r.state when 'OFFERED' then 0 when 'WAITING' then 1 when 'LAPSED' then 2 end nulls last,
                    case when r.state = 'WAITING' then r.queued_at end, r.name collate "fr-x-icu", r.id
                """)
                .params(InTerritory.current(), meeting)
                .query((row, n) -> read(row))
                .list();
    }

    /** At the end of those who wait. */
    void queue(UUID id, Instant now) {
        change(id, State.WAITING, now, null);
    }

    void seat(UUID id) {
        change(id, State.SEATED, null, null);
    }

    void offer(UUID id, Instant heldUntil) {
        change(id, State.OFFERED, null, heldUntil);
    }

    void lapse(UUID id) {
        change(id, State.LAPSED, null, null);
    }

    private void change(UUID id, State state, @Nullable Instant queued, @Nullable Instant held) {
        jdbc.sql("""
                update participation.meeting_registration set state = ?, queued_at = coalesce(?, queued_at), held_until = ?
                where territory_id = ? and id = ?
                """)
                .params(Rows.of(state.name(), Rows.time(queued), Rows.time(held), InTerritory.current(), id))
                .update();
    }

    /** With the links to it. */
    void delete(UUID id) {
        jdbc.sql("delete from participation.meeting_registration where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    void reminded(Collection<UUID> ids, Instant now) {
        jdbc.sql("update participation.meeting_registration set reminded_at = ? where territory_id = ? and id = any (?)")
                .param(Timestamp.from(now))
                .param(InTerritory.current())
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    /** Offers that were not taken in time, in the order of their meetings. */
    List<Registration> listLapsing(Instant now) {
        return jdbc.sql(COLUMNS + """
                from participation.meeting_registration r
                where r.territory_id = ? and r.state = 'OFFERED' and r.held_until <= ?
                order by r.meeting_id, r.id
                """)
                .params(InTerritory.current(), Timestamp.from(now))
                .query((row, n) -> read(row))
                .list();
    }

    /** With a seat at a meeting that begins before a moment, and not reminded of it, in the order of ids. */
    List<Registration> listToRemind(Instant now, Instant until, UUID after, int most) {
        return jdbc.sql(COLUMNS + """
                from participation.meeting_registration r
                join participation.meeting m on m.territory_id = r.territory_id and m.id = r.meeting_id
                where r.territory_id = ? and m.state = 'PUBLISHED' and m.starts_at > ? and m.starts_at < ?
                    and r.state = 'SEATED' and r.reminded_at is null and r.email is not null and r.id > ?
                order by r.id
                limit ?
                """)
                .params(InTerritory.current(), Timestamp.from(now), Timestamp.from(until), after, most)
                .query((row, n) -> read(row))
                .list();
    }

    static Registration read(ResultSet row) throws SQLException {
        return new Registration(
                Rows.id(row, "id"),
                Rows.id(row, "meeting_id"),
                row.getString("email"),
                row.getString("name"),
                row.getInt("companions"),
                row.getString("needs"),
                QuestionsJson.readAnswers(row.getString("answers")),
                Locale.of(row.getString("language")),
                State.valueOf(row.getString("state")),
                Rows.findInstant(row, "held_until"),
                Rows.findId(row, "reserve_id"),
                Rows.instant(row, "created_at"));
    }
}

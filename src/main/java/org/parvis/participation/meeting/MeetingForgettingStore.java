package org.parvis.participation.meeting;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.database.Rows;
import org.parvis.identity.AddressChanged;
import org.parvis.messaging.EmailAddress;
import org.parvis.questions.AnsweredQuestion;
import org.parvis.questions.Answers;
import org.parvis.questions.Question;
import org.parvis.questions.QuestionsJson;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL by which it is known, and forgotten, who came to meetings. */
@Repository
class MeetingForgettingStore {

    /**
     * A registration of somebody, with the meeting that it is for.
     *
     * @param form what the meeting asks
     * @param group whose seats they have; empty for seats that are for everybody
     */
    record Known(UUID id, UUID meetingId, String meeting, Instant starts, Registration registration, List<Question> form, String group) {

        /** What they answered, with its questions, in words. */
        String answers(Locale locale) {
            return words(registration.answers(), locale);
        }

        /** The same of what they had answered before. */
        String words(Answers answers, Locale locale) {
            return AnsweredQuestion.of(form, answers, locale).stream()
                    .map(one -> one.question() + " " + one.answer())
                    .collect(Collectors.joining("\n"));
        }
    }

    private final JdbcClient jdbc;

    MeetingForgettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** However they are written: registrations keep addresses in small letters. */
    List<Known> listOf(Collection<String> emails) {
        return list("r.email = any (:known)", emails.stream().map(EmailAddress::small).toArray(String[]::new));
    }

    List<Known> listOf(UUID account) {
        return list("r.account_id = :known", account);
    }

    private List<Known> list(String whose, Object known) {
        return list(whose, known, "");
    }

    private List<Known> list(String whose, Object known, String email) {
        return jdbc.sql(RegistrationStore.COLUMNS + """
                        , m.title as meeting, m.starts_at, m.form, coalesce(g.name, '') as group_name
                        from participation.meeting_registration r
                        join participation.meeting m on m.territory_id = r.territory_id and m.id = r.meeting_id
                        left join participation.meeting_reserve g on g.territory_id = r.territory_id and g.id = r.reserve_id
                        where r.territory_id = :territory and\s
                        """ + whose + " order by m.starts_at, r.id")
                .param("territory", InTerritory.current())
                .param("known", known)
                .param("email", email)
                .query((row, n) -> new Known(
                        Rows.id(row, "id"), Rows.id(row, "meeting_id"), row.getString("meeting"), Rows.instant(row, "starts_at"),
                        RegistrationStore.read(row), QuestionsJson.read(row.getString("form")), row.getString("group_name")))
                .list();
    }

    /**
     * Goes by an address and is an account's.
     *
     * @param person what tells persons apart; of a second one of a meeting that is over something random
     */
    void readdress(UUID registration, String person, AddressChanged event) {
        jdbc.sql("update participation.meeting_registration set person = ?, email = ?, account_id = ? where territory_id = ? and id = ?")
                .params(person, event.after(), event.accountId(), InTerritory.current(), registration)
                .update();
    }

    /** Of the account, and of an address where no other account has them; by meeting, then in the order of their ids. */
    List<Known> listOf(UUID account, String email) {
        return list("(r.account_id = :known::uuid or r.email = :email and r.account_id is null)", account, email);
    }

    /** Nobody's from now on; that somebody came stays. */
    int forget(Collection<UUID> registrations) {
        UUID[] ids = registrations.toArray(UUID[]::new);
        jdbc.sql("delete from participation.meeting_key where territory_id = ? and registration_id = any (?)")
                .param(InTerritory.current())
                .param(ids)
                .update();
        jdbc.sql("delete from participation.meeting_past_answer where territory_id = ? and registration_id = any (?)")
                .param(InTerritory.current())
                .param(ids)
                .update();
        return jdbc.sql("""
                        update participation.meeting_registration
                        set person = gen_random_uuid()::text, email = null, account_id = null, name = '', needs = '', answers = '{}', reserve_id = null
                        where territory_id = ? and id = any (?)
                        """)
                .param(InTerritory.current())
                .param(ids)
                .update();
    }

    /** Of meetings that ended before a moment, and somebody's still, in the order of ids. */
    List<UUID> listEnded(Instant moment, UUID after, int most) {
        return jdbc.sql("""
                        select r.id
                        from participation.meeting_registration r
                        join participation.meeting m on m.territory_id = r.territory_id and m.id = r.meeting_id
                        where r.territory_id = ? and r.id > ? and m.ends_at < ? and r.name <> ''
                        order by r.id
                        limit ?
                        """)
                .params(InTerritory.current(), after, Timestamp.from(moment), most)
                .query(UUID.class)
                .list();
    }

    /** What people need, what tells their devices apart, and questions that nobody was shown, of meetings that ended before a moment. */
    void forgetDay(Instant endedBefore) {
        jdbc.sql("""
                        update participation.meeting_registration r set needs = ''
                        from participation.meeting m
                        where r.territory_id = ? and m.territory_id = r.territory_id and m.id = r.meeting_id and m.ends_at < ? and r.needs <> ''
                        """)
                .params(InTerritory.current(), Timestamp.from(endedBefore))
                .update();
        jdbc.sql("""
                        update participation.meeting_support s set supporter = gen_random_uuid()::text
                        from participation.meeting_question q
                        join participation.meeting m on m.territory_id = q.territory_id and m.id = q.meeting_id
                        where s.territory_id = ? and q.territory_id = s.territory_id and q.id = s.question_id and m.ends_at < ?
                            and length(s.supporter) = 64
                        """)
                .params(InTerritory.current(), Timestamp.from(endedBefore))
                .update();
        jdbc.sql("""
                        update participation.meeting_question q set device = null
                        from participation.meeting m
                        where q.territory_id = ? and m.territory_id = q.territory_id and m.id = q.meeting_id and m.ends_at < ?
                            and q.device is not null
                        """)
                .params(InTerritory.current(), Timestamp.from(endedBefore))
                .update();
        jdbc.sql("""
                        delete from participation.meeting_question q
                        using participation.meeting m
                        where q.territory_id = ? and m.territory_id = q.territory_id and m.id = q.meeting_id and m.ends_at < ?
                            and q.state in ('WAITING', 'HIDDEN')
                        """)
                .params(InTerritory.current(), Timestamp.from(endedBefore))
                .update();
    }

    /** Who asked and who led the talk at tables, of meetings that ended before a moment; what was said stays. */
    void forgetNames(Instant endedBefore) {
        jdbc.sql("""
                        update participation.meeting_question q set name = ''
                        from participation.meeting m
                        where q.territory_id = ? and m.territory_id = q.territory_id and m.id = q.meeting_id and m.ends_at < ? and q.name <> ''
                        """)
                .params(InTerritory.current(), Timestamp.from(endedBefore))
                .update();
        jdbc.sql("""
                        update participation.meeting_note n set facilitator = ''
                        from participation.meeting m
                        where n.territory_id = ? and m.territory_id = n.territory_id and m.id = n.meeting_id and m.ends_at < ?
                            and n.facilitator <> ''
                        """)
                .params(InTerritory.current(), Timestamp.from(endedBefore))
                .update();
    }

    /** Whose address never answered; gives how many. */
    int deletePending(Instant before) {
        return jdbc.sql("delete from participation.meeting_registration where territory_id = ? and state = 'PENDING' and created_at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }
}

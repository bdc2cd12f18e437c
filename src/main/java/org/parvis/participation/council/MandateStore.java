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
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.participation.council.Mandate.End;
import org.parvis.participation.council.Mandate.Member;
import org.parvis.participation.council.Mandate.NamedBy;
import org.parvis.participation.council.Mandate.Naming;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of mandates: that seats are taken once, and people once, is the database's to see. */
@Repository
class MandateStore {

    static final String COLUMNS = """
            select m.id, m.council_id, m.college_id, m.is_substitute, m.seat, m.name, m.apart, m.email, m.designated_by, m.starts_on, m.ends_on, m.ordinal,
                m.is_named, m.named_at, m.named_by, m.ended_on, m.end_reason, m.end_words, m.candidate_id, m.application_id
            """;

    /** Mandates {@code m} of whoever has one of {@code :emails}, or was chosen by the application of one of {@code :cases}. */
    static final String OF_PERSON = """
            m.territory_id = :territory and (m.email <> '' and m.email = any (:emails) or m.application_id in (
                select a.id from participation.council_application a where a.territory_id = :territory and a.case_id = any (:cases)))
            """;

    private static final String FROM = COLUMNS + "from participation.council_mandate m ";

    private final JdbcClient jdbc;

    MandateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who sits now, by college and seat, those of substitutes last. */
    List<Mandate> listOpen(UUID council) {
        return listOpen(List.of(council));
    }

    List<Mandate> listOpen(Collection<UUID> councils) {
        return jdbc.sql(FROM + "where m.territory_id = ? and m.council_id = any (?) and m.seat is not null order by m.is_substitute, m.seat, m.id")
                .param(InTerritory.current())
                .param(councils.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Who sat, the latest first. */
    List<Mandate> listEnded(UUID council, int most) {
        return jdbc.sql(FROM + "where m.territory_id = ? and m.council_id = ? and m.seat is null order by m.ended_on desc, m.id limit ?")
                .params(InTerritory.current(), council, most)
                .query((row, n) -> read(row))
                .list();
    }

    /** Those that were running on a day, by seat, those of substitutes last; who took a seat that day is there once, with it. */
    List<Mandate> listOn(UUID council, LocalDate day) {
        return jdbc.sql(FROM + """
                where m.territory_id = :territory and m.council_id = :council and m.starts_on <= :day
                    and (m.ended_on is null or m.ended_on > :day or m.ended_on = :day and m.end_reason <> 'SEATED')
                order by m.is_substitute, m.seat, m.starts_on, m.id
                """)
                .param("territory", InTerritory.current())
                .param("council", council)
                .param("day", Date.valueOf(day))
                .query((row, n) -> read(row))
                .list();
    }

    /** Of people with these addresses, the oldest first. */
    List<Mandate> listOf(Collection<String> emails) {
        return listOf(emails, List.of());
    }

    /** Of people with these addresses, or who were chosen by the applications of these cases, the oldest first. */
    List<Mandate> listOf(Collection<String> emails, Collection<UUID> cases) {
        return jdbc.sql(FROM + "where " + OF_PERSON + " order by m.starts_on, m.id")
                .param("territory", InTerritory.current())
                .param("emails", emails.toArray(String[]::new))
                .param("cases", cases.toArray(UUID[]::new))
                .query((row, n) -> read(row))
                .list();
    }

    /** Whose last day was before today. */
    List<Mandate> listOver(LocalDate today) {
        return jdbc.sql(FROM + "where m.territory_id = ? and m.ended_on is null and m.ends_on < ? order by m.council_id, m.id")
                .params(InTerritory.current(), Date.valueOf(today))
                .query((row, n) -> read(row))
                .list();
    }

    Optional<Mandate> find(UUID council, UUID id) {
        return jdbc.sql(FROM + "where m.territory_id = ? and m.council_id = ? and m.id = ?")
                .params(InTerritory.current(), council, id)
                .query((row, n) -> read(row))
                .optional();
    }

    /**
     * Whether somebody by that address or name sits in the council.
     *
     * @param except a mandate that does not count; null for none
     */
    boolean isMember(UUID council, Member who, @Nullable UUID except) {
        return jdbc.sql("""
                select exists (select from participation.council_mandate
                    where territory_id = :territory and council_id = :council and ended_on is null and id is distinct from :except::uuid
                        and (email = :email and email <> '' or plain_name = :name and apart = :apart))
                """)
                .param("territory", InTerritory.current())
                .param("council", council)
                .param("except", except)
                .param("email", who.email())
                .param("name", who.plainName())
                .param("apart", who.apart())
                .query(Boolean.class)
                .single();
    }

    /** How many mandates in the council they have served to the end. */
    int countServed(UUID council, Member who) {
        return jdbc.sql("""
                select count(*) from participation.council_mandate
                where territory_id = :territory and council_id = :council and end_reason in ('TERM', 'RENEWED') and not is_substitute
                    and (email = :email and email <> '' or plain_name = :name and apart = :apart)
                """)
                .param("territory", InTerritory.current())
                .param("council", council)
                .param("email", who.email())
                .param("name", who.plainName())
                .param("apart", who.apart())
                .query(Integer.class)
                .single();
    }

    /**
     * Somebody takes the first free seat.
     *
     * @param follows the mandate that it goes on from; null for a new one
     * @return false where no seat is free
     */
    boolean insert(Mandate made, @Nullable UUID follows, Instant now) {
        Member who = made.member();
        Naming naming = made.naming();
        return jdbc.sql("""
                        insert into participation.council_mandate
                            (territory_id, id, council_id, college_id, is_substitute, seat, name, plain_name, apart, email, designated_by, starts_on, ends_on,
                            ordinal, is_named, named_at, named_by, candidate_id, application_id, follows_id, created_at)
                        select s.territory_id, ?, ?, s.college_id, s.is_substitute, s.number, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
                        from participation.council_seat s
                        where s.territory_id = ? and s.college_id = ? and s.is_substitute = ? and not exists (
                            select from participation.council_mandate m
                            where m.territory_id = s.territory_id and m.college_id = s.college_id and m.is_substitute = s.is_substitute and m.seat = s.number)
                        order by s.number
                        limit 1
                        """)
                        .params(Rows.of(
                                made.id(), made.councilId(), who.name(), who.plainName(), who.apart(), who.email(), made.by(),
                                Date.valueOf(made.startsOn()), Date.valueOf(made.endsOn()), made.ordinal(), naming.isNamed(), Rows.time(naming.at()),
                                naming.by() == null ? null : naming.by().name(), made.candidateId(), made.applicationId(), follows, Timestamp.from(now),
                                InTerritory.current(), made.collegeId(), made.isSubstitute()))
                        .update()
                == 1;
    }

    /** Whether it lasted until now: its seat is free from here on. */
    boolean end(UUID id, End end) {
        return jdbc.sql("""
                        update participation.council_mandate set seat = null, ended_on = ?, end_reason = ?, end_words = ?
                        where territory_id = ? and id = ? and ended_on is null
                        """)
                        .params(Date.valueOf(end.on()), end.reason().name(), end.words(), InTerritory.current(), id)
                        .update()
                == 1;
    }

    static Mandate read(ResultSet row) throws SQLException {
        int seat = row.getInt("seat");
        boolean hasEnded = row.wasNull();
        LocalDate ended = row.getObject("ended_on", LocalDate.class);
        String namedBy = row.getString("named_by");
        return new Mandate(
                Rows.id(row, "id"),
                Rows.id(row, "council_id"),
                Rows.id(row, "college_id"),
                row.getBoolean("is_substitute"),
                hasEnded ? null : seat,
                new Member(row.getString("name"), row.getString("apart"), row.getString("email")),
                row.getString("designated_by"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("ordinal"),
                new Naming(row.getBoolean("is_named"), Rows.findInstant(row, "named_at"), namedBy == null ? null : NamedBy.valueOf(namedBy)),
                ended == null ? null : new End(ended, EndReason.valueOf(row.getString("end_reason")), row.getString("end_words")),
                Rows.findId(row, "candidate_id"),
                Rows.findId(row, "application_id"));
    }
}

package org.parvis.participation.panel;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.messaging.EmailAddress;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of what lists of panels say of somebody, and of forgetting who was on them. */
@Repository
class CandidateForgettingStore {

    private final JdbcClient jdbc;

    CandidateForgettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the lists of panels say of people with these addresses.
     *
     * @param also who they are besides, as {@link ListedPeople} knows them
     */
    List<Listed> listOf(Collection<String> emails, Collection<UUID> also) {
        return jdbc.sql("""
                select p.title, c.number, c.people_group, c.name, c.email, c.address, c.state, i.sent_at, coalesce(i.contact, '') as contact
                from participation.panel_candidate c
                join participation.panel p on p.territory_id = c.territory_id and p.id = c.panel_id
                left join participation.panel_invitation i on i.territory_id = c.territory_id and i.candidate_id = c.id
                where c.territory_id = ? and (c.email <> '' and lower(c.email) = any (?) or c.id = any (?)) order by p.created_at, c.number
                """)
                .param(InTerritory.current())
                .param(lower(emails))
                .param(also.toArray(UUID[]::new))
                .query((row, n) -> new Listed(
                        row.getString("title"), row.getString("number"), row.getString("people_group"), row.getString("name"),
                        row.getString("email"), row.getString("address"), row.getString("state"), Rows.findInstant(row, "sent_at"),
                        row.getString("contact")))
                .list();
    }

    /**
     * A line of somebody's own data.
     *
     * @param invitedAt when they were written to; null where they were not
     */
    record Listed(
            String panel, String number, String group, String name, String email, String address, String state, @Nullable Instant invitedAt,
            String contact) {}

    /** A group with a seat that may have become free. */
    record Freed(UUID panel, String group) {}

    /** On whose lists people with these addresses are, in the order in which they are held. */
    List<UUID> panelsOf(Collection<String> emails, Collection<UUID> also) {
        return jdbc.sql("""
                select distinct panel_id from participation.panel_candidate
                where territory_id = ? and (email <> '' and lower(email) = any (?) or id = any (?)) order by panel_id
                """)
                .param(InTerritory.current())
                .param(lower(emails))
                .param(also.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    /** Who has these addresses is nobody any more and leaves their seat; their numbers stay, as the draw was made with them. One for each person. */
    List<Freed> forget(Collection<String> emails, Collection<UUID> also) {
        return jdbc.sql("""
                update participation.panel_candidate
                set name = '', email = '', address = '', is_named = false, state = case when state in ('ASKED', 'ACCEPTED') then 'LEFT' else state end
                where territory_id = ? and (email <> '' and lower(email) = any (?) or id = any (?))
                returning panel_id, people_group
                """)
                .param(InTerritory.current())
                .param(lower(emails))
                .param(also.toArray(UUID[]::new))
                .query((row, n) -> new Freed(Rows.id(row, "panel_id"), row.getString("people_group")))
                .list();
    }

    /**
     * Who refused, or did not answer, once the draw was concluded before a moment: nobody was to answer any more, or the mandate had
     * begun, and they themselves had said so before it. Their numbers, groups and ranks stay. Gives how many.
     *
     * @param zone of the territory, in which a mandate begins
     */
    int forgetOutsiders(Instant before, ZoneId zone) {
        return jdbc.sql("""
                update participation.panel_candidate c set name = '', email = '', address = '', is_named = false
                from participation.panel p
                where c.territory_id = :territory and p.territory_id = c.territory_id and p.id = c.panel_id and c.name <> ''
                    and c.state in ('REFUSED', 'SILENT')
                    and coalesce(c.answered_at, p.drawn_at) < :before
                    and least(
                        p.mandate_from::timestamp at time zone :zone,
                        (select max(coalesce(a.answered_at, p.drawn_at)) from participation.panel_candidate a
                         where a.territory_id = c.territory_id and a.panel_id = c.panel_id and a.state <> 'LISTED'
                         having bool_and(a.state <> 'ASKED'))) < :before
                """)
                .param("territory", InTerritory.current())
                .param("before", Timestamp.from(before))
                .param("zone", zone.getId())
                .update();
    }

    /** Whose answer was awaited in vain until before a moment, and whose panel had begun before it. */
    private static final String IN_VAIN = """
            c.territory_id = :territory and c.state = 'ASKED'
                and exists (
                    select from participation.panel_invitation i
                    where i.territory_id = c.territory_id and i.candidate_id = c.id
                        and (i.answer_by + 1)::timestamp at time zone :zone < :before)
                and exists (
                    select from participation.panel p
                    where p.territory_id = c.territory_id and p.id = c.panel_id and p.mandate_from::timestamp at time zone :zone < :before)
            """;

    /** On whose lists people are whose answer was awaited in vain until before a moment, in the order in which they are held. */
    List<UUID> panelsAwaiting(Instant before, ZoneId zone) {
        return jdbc.sql("select distinct panel_id from participation.panel_candidate c where " + IN_VAIN + " order by panel_id")
                .params(inVain(before, zone))
                .query(UUID.class)
                .list();
    }

    /** They have not answered, and are nobody any more. One for each person. */
    List<Freed> forgetAwaited(Instant before, ZoneId zone, Instant now) {
        return jdbc.sql("""
                update participation.panel_candidate c
                set name = '', email = '', address = '', is_named = false, state = 'SILENT', answered_at = :now
                where %s
                returning panel_id, people_group
                """.formatted(IN_VAIN))
                .params(inVain(before, zone))
                .param("now", Timestamp.from(now))
                .query((row, n) -> new Freed(Rows.id(row, "panel_id"), row.getString("people_group")))
                .list();
    }

    private static Map<String, Object> inVain(Instant before, ZoneId zone) {
        return Map.of("territory", InTerritory.current(), "before", Timestamp.from(before), "zone", zone.getId());
    }

    /** Whoever was never a member of a panel that has ended by today, and members of those that have ended before the other day. Gives how many. */
    int forget(LocalDate today, LocalDate members) {
        return jdbc.sql("""
                update participation.panel_candidate c set name = '', email = '', address = '', is_named = false
                from participation.panel p
                where c.territory_id = :territory and p.territory_id = c.territory_id and p.id = c.panel_id and c.name <> ''
                    and p.mandate_to < case when c.state in ('ACCEPTED', 'LEFT') then :members else :today end
                """)
                .param("territory", InTerritory.current())
                .param("today", today)
                .param("members", members)
                .update();
    }

    private static String[] lower(Collection<String> emails) {
        return emails.stream().map(EmailAddress::small).toArray(String[]::new);
    }
}

package org.parvis.participation.council;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.parvis.participation.council.Mandate.Member;
import org.parvis.participation.council.Mandate.NamedBy;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of who members are: corrected, at another address, named in public or not. */
@Repository
class MemberStore {

    private final JdbcClient jdbc;

    MemberStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where somebody sits beside them in one council by the new address, theirs stays by the old one: one person does not sit twice. */
    int readdress(String before, String after) {
        return jdbc.sql("""
                update participation.council_mandate m set email = :after
                where territory_id = :territory and email = :before and (ended_on is not null or not exists (
                    select from participation.council_mandate o
                    where o.territory_id = m.territory_id and o.council_id = m.council_id and o.email = :after and o.ended_on is null))
                """).param("after", after).param("territory", InTerritory.current()).param("before", before).update();
    }

    /**
     * Who it is, corrected. Another person or address is told anew when the mandate ends.
     *
     * @param isSame whether it is the same person, spelled otherwise; else what was said of the name of whoever it was, and where they come
     *     from, is not theirs
     */
    void correct(UUID id, Member who, String by, boolean isSame) {
        jdbc.sql("""
                update participation.council_mandate set name = :name, plain_name = :plain, apart = :apart, email = :email, designated_by = :by,
                    is_named = is_named and :same, named_at = case when :same then named_at end, named_by = case when :same then named_by end,
                    candidate_id = case when :same then candidate_id end, application_id = case when :same then application_id end,
                    follows_id = case when :same then follows_id end,
                    reminded_at = case when :same and email = :email then reminded_at end
                where territory_id = :territory and id = :id and ended_on is null
                """)
                .param("name", who.name())
                .param("plain", who.plainName())
                .param("apart", who.apart())
                .param("email", who.email())
                .param("by", by)
                .param("same", isSame)
                .param("territory", InTerritory.current())
                .param("id", id)
                .update();
    }

    /** Whether it lasts. */
    boolean name(UUID id, boolean isNamed, NamedBy by, Instant now) {
        return jdbc.sql("""
                        update participation.council_mandate set is_named = ?, named_at = ?, named_by = ?
                        where territory_id = ? and id = ? and ended_on is null and name <> ''
                        """)
                        .params(isNamed, Timestamp.from(now), by.name(), InTerritory.current(), id)
                        .update()
                == 1;
    }
}

package org.parvis.casework;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.identity.AccountDeleted;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is away, and who stands in. The files of absent colleagues surface by themselves. */
@Service
@Transactional
public class Absences {

    private final JdbcClient jdbc;

    Absences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public UUID add(UUID accountId, LocalDate firstDay, LocalDate lastDay, @Nullable UUID deputyId) {
        if (lastDay.isBefore(firstDay) || accountId.equals(deputyId)) {
            throw new Refusal("casework.refused.absence");
        }
        UUID id = Ids.next();
        jdbc.sql("""
                insert into casework.absence (territory_id, id, account_id, first_day, last_day, deputy_id)
                values (?, ?, ?, ?, ?, ?)
                """)
                .params(Rows.of(
                        InTerritory.current(), id, accountId, Date.valueOf(firstDay), Date.valueOf(lastDay), deputyId))
                .update();
        return id;
    }

    /** Nobody is away who is gone for good, nor stands in for others. */
    @EventListener
    void on(AccountDeleted event) {
        jdbc.sql("delete from casework.absence where territory_id = ? and account_id = ?")
                .params(InTerritory.current(), event.accountId())
                .update();
        jdbc.sql("update casework.absence set deputy_id = null where territory_id = ? and deputy_id = ?")
                .params(InTerritory.current(), event.accountId())
                .update();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from casework.absence where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .update();
    }

    /** Absences that are not over, of these accounts, soonest first. */
    @Transactional(readOnly = true)
    public List<Absence> list(Collection<UUID> accountIds, LocalDate today) {
        return jdbc.sql("""
                select id, account_id, first_day, last_day, deputy_id
                from casework.absence
                where territory_id = ? and account_id = any(?) and last_day >= ?
                order by first_day, id
                """)
                .params(InTerritory.current(), accountIds.toArray(UUID[]::new), Date.valueOf(today))
                .query(Absence.class)
                .list();
    }

    /**
     * Whom to give a case meant for somebody: themselves, or the first deputy in line who is there; nobody where all
     * are away.
     */
    @Transactional(readOnly = true)
    public Optional<UUID> presentFor(UUID accountId, LocalDate day) {
        Map<UUID, Optional<UUID>> away = deputiesOn(day);
        Set<UUID> asked = new HashSet<>();
        Optional<UUID> candidate = Optional.of(accountId);
        while (candidate.isPresent() && away.containsKey(candidate.get()) && asked.add(candidate.get())) {
            candidate = away.get(candidate.get());
        }
        return candidate.filter(present -> !away.containsKey(present));
    }

    /** Everybody who is away on a day. */
    @Transactional(readOnly = true)
    public Set<UUID> awayOn(LocalDate day) {
        return deputiesOn(day).keySet();
    }

    private Map<UUID, Optional<UUID>> deputiesOn(LocalDate day) {
        return jdbc.sql("""
                select id, account_id, first_day, last_day, deputy_id
                from casework.absence
                where territory_id = ? and first_day <= ? and last_day >= ?
                """)
                .params(InTerritory.current(), Date.valueOf(day), Date.valueOf(day))
                .query(Absence.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Absence::accountId, a -> Optional.ofNullable(a.deputyId()), (one, other) -> one));
    }
}

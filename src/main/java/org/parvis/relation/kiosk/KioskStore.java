package org.parvis.relation.kiosk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of kiosks. */
@Repository
class KioskStore {

    private final JdbcClient jdbc;

    KioskStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(TownKiosk kiosk, String secretHash) {
        jdbc.sql("""
                insert into relation.kiosk (territory_id, id, name, secret_hash, started_by, started_at, seen_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        InTerritory.current(), kiosk.id(), kiosk.name(), secretHash, kiosk.startedBy(),
                        Timestamp.from(kiosk.startedAt()), Timestamp.from(kiosk.seenAt()))
                .update();
    }

    /**
     * A kiosk that runs, and the visit of one browser there.
     *
     * @param visit null where none is under way
     * @param seenAt when that visit was; the kiosk where there is none
     */
    record Running(UUID id, @Nullable UUID visit, Instant seenAt) {}

    Optional<Running> find(String secretHash, String visitHash) {
        return jdbc.sql("""
                select k.id, v.visit, coalesce(v.seen_at, k.seen_at) as seen_at
                from relation.kiosk k
                left join relation.kiosk_visit v
                    on v.territory_id = k.territory_id and v.kiosk_id = k.id and v.secret_hash = ?
                where k.territory_id = ? and k.secret_hash = ? and k.ended_at is null
                """)
                .params(visitHash, InTerritory.current(), secretHash)
                .query((row, n) -> new Running(Rows.id(row, "id"), Rows.findId(row, "visit"), Rows.instant(row, "seen_at")))
                .optional();
    }

    /** A visit of the browser that has its secret. */
    void begin(UUID kiosk, String visitHash, UUID visit, Instant at) {
        jdbc.sql("insert into relation.kiosk_visit (territory_id, kiosk_id, secret_hash, visit, seen_at) values (?, ?, ?, ?, ?)")
                .params(InTerritory.current(), kiosk, visitHash, visit, Timestamp.from(at))
                .update();
        used(kiosk, at);
    }

    /** Another visit of the same browser; whether that one was still under way: of two who end it, one does. */
    boolean change(UUID kiosk, UUID visit, UUID next, Instant at) {
        boolean isChanged = jdbc.sql("""
                update relation.kiosk_visit set visit = ?, seen_at = ? where territory_id = ? and kiosk_id = ? and visit = ?
                """).params(next, Timestamp.from(at), InTerritory.current(), kiosk, visit).update() == 1;
        used(kiosk, at);
        return isChanged;
    }

    /** Whether that visit was still under way. */
    boolean end(UUID kiosk, UUID visit) {
        return jdbc.sql("delete from relation.kiosk_visit where territory_id = ? and kiosk_id = ? and visit = ?")
                        .params(InTerritory.current(), kiosk, visit)
                        .update()
                == 1;
    }

    List<TownKiosk> list() {
        return jdbc.sql("""
                select id, name, started_by, started_at, seen_at
                from relation.kiosk
                where territory_id = ? and ended_at is null
                order by started_at desc, id
                limit 100
                """)
                .params(InTerritory.current())
                .query((row, n) -> new TownKiosk(
                        Rows.id(row, "id"), row.getString("name"), row.getString("started_by"),
                        Rows.instant(row, "started_at"), Rows.instant(row, "seen_at")))
                .list();
    }

    void seen(UUID id, UUID visit, Instant at) {
        jdbc.sql("update relation.kiosk_visit set seen_at = ? where territory_id = ? and kiosk_id = ? and visit = ?")
                .params(Timestamp.from(at), InTerritory.current(), id, visit)
                .update();
        used(id, at);
    }

    private void used(UUID id, Instant at) {
        jdbc.sql("update relation.kiosk set seen_at = ? where territory_id = ? and id = ?")
                .params(Timestamp.from(at), InTerritory.current(), id)
                .update();
    }

    /** The name of one that ran until now. */
    Optional<String> end(UUID id, Instant at) {
        return jdbc.sql("update relation.kiosk set ended_at = ? where territory_id = ? and id = ? and ended_at is null returning name")
                .params(Timestamp.from(at), InTerritory.current(), id)
                .query(String.class)
                .optional();
    }

    /** In which visit a page was opened first: this one, where it was in none. */
    UUID open(UUID kiosk, String pageHash, UUID visit, Instant at) {
        jdbc.sql("""
                insert into relation.kiosk_page (territory_id, kiosk_id, page_hash, visit, at) values (?, ?, ?, ?, ?)
                on conflict do nothing
                """).params(InTerritory.current(), kiosk, pageHash, visit, Timestamp.from(at)).update();
        return visitOf(kiosk, pageHash).orElseThrow();
    }

    /** In which visit a page was opened first; empty for never. */
    Optional<UUID> visitOf(UUID kiosk, String pageHash) {
        return jdbc.sql("select visit from relation.kiosk_page where territory_id = ? and kiosk_id = ? and page_hash = ?")
                .params(InTerritory.current(), kiosk, pageHash)
                .query(UUID.class)
                .optional();
    }

    Set<String> pages(UUID kiosk, UUID visit) {
        return Set.copyOf(jdbc.sql("select page_hash from relation.kiosk_page where territory_id = ? and kiosk_id = ? and visit = ?")
                .params(InTerritory.current(), kiosk, visit)
                .query(String.class)
                .list());
    }

    /** Visits whose browser came no more, with what was opened in them. */
    List<Visit> listLeft(Instant before) {
        return jdbc.sql("select kiosk_id, visit from relation.kiosk_visit where territory_id = ? and seen_at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .query((row, n) -> new Visit(Rows.id(row, "kiosk_id"), Rows.id(row, "visit")))
                .list();
    }

    record Visit(UUID kiosk, UUID id) {}

    /** Kiosks that nobody used since, and pages that are as old. */
    void forget(Instant before) {
        jdbc.sql("update relation.kiosk set ended_at = seen_at where territory_id = ? and ended_at is null and seen_at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
        jdbc.sql("delete from relation.kiosk where territory_id = ? and ended_at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
        jdbc.sql("delete from relation.kiosk_page where territory_id = ? and at < ?")
                .params(InTerritory.current(), Timestamp.from(before))
                .update();
    }
}

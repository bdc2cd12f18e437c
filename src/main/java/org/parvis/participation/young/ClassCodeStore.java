package org.parvis.participation.young;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of the codes of children. */
@Repository
class ClassCodeStore {

    private final JdbcClient jdbc;

    ClassCodeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What a code opens.
     *
     * @param sheetId what its child has begun; null for nothing
     */
    record Seat(UUID classId, boolean isUsed, @Nullable UUID sheetId) {}

    /** Gives a class those of these codes that no other child of the territory has; says how many they are. */
    int insert(UUID schoolClass, Map<Integer, String> hashesByPlace) {
        return jdbc.sql("""
                insert into participation.class_code (territory_id, hash, class_id, place)
                select ?, n.hash, ?, n.place from unnest(?::integer[], ?::text[]) as n (place, hash)
                on conflict do nothing
                """)
                .param(InTerritory.current())
                .param(schoolClass)
                .param(hashesByPlace.keySet().toArray(Integer[]::new))
                .param(hashesByPlace.values().toArray(String[]::new))
                .update();
    }

    /** Places on the sheet of a class, used or not. */
    List<Integer> places(UUID schoolClass) {
        return jdbc.sql("select place from participation.class_code where territory_id = ? and class_id = ? order by place")
                .params(InTerritory.current(), schoolClass)
                .query(Integer.class)
                .list();
    }

    Optional<Seat> find(String hash) {
        return select(hash, "");
    }

    /** Kept from changing until the transaction ends. */
    Optional<Seat> hold(String hash) {
        return select(hash, " for update");
    }

    private Optional<Seat> select(String hash, String lock) {
        return jdbc.sql("select class_id, is_used, sheet_id from participation.class_code where territory_id = ? and hash = ?" + lock)
                .params(InTerritory.current(), hash)
                .query((row, n) -> new Seat(Rows.id(row, "class_id"), row.getBoolean("is_used"), row.getObject("sheet_id", UUID.class)))
                .optional();
    }

    void sit(String hash, UUID sheet) {
        jdbc.sql("update participation.class_code set sheet_id = ? where territory_id = ? and hash = ?")
                .params(sheet, InTerritory.current(), hash)
                .update();
    }

    void use(String hash) {
        jdbc.sql("update participation.class_code set is_used = true where territory_id = ? and hash = ?")
                .params(InTerritory.current(), hash)
                .update();
    }

    /** With what was begun and not sent: each code before its sheet, as a child who sends takes them. */
    void delete(Collection<UUID> classes) {
        jdbc.sql("""
                with gone as (
                    delete from participation.class_code
                    where territory_id = ? and class_id = any (?)
                    returning territory_id, sheet_id)
                delete from participation.survey_sheet s
                using gone
                where s.territory_id = gone.territory_id and s.id = gone.sheet_id
                """)
                .param(InTerritory.current())
                .param(classes.toArray(UUID[]::new))
                .update();
    }
}

package org.parvis.participation.young;

import java.util.Collection;
import java.util.List;
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

    /** Whether no other child of the territory has the code. */
    boolean insert(String hash, UUID schoolClass, int place) {
        return jdbc.sql("insert into participation.class_code (territory_id, hash, class_id, place) values (?, ?, ?, ?) on conflict do nothing")
                        .params(InTerritory.current(), hash, schoolClass, place)
                        .update()
                == 1;
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

    /** With what was begun and not sent. */
    int delete(Collection<UUID> classes) {
        jdbc.sql("""
                delete from participation.survey_sheet s
                using participation.class_code c
                where c.territory_id = ? and c.class_id = any (?) and s.territory_id = c.territory_id and s.id = c.sheet_id
                """)
                .param(InTerritory.current())
                .param(classes.toArray(UUID[]::new))
                .update();
        return jdbc.sql("delete from participation.class_code where territory_id = ? and class_id = any (?)")
                .param(InTerritory.current())
                .param(classes.toArray(UUID[]::new))
                .update();
    }
}

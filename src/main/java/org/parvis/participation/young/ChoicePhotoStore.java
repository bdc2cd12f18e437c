package org.parvis.participation.young;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.database.Rows;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All SQL of photos for choices; the pictures themselves are with the files. */
@Repository
class ChoicePhotoStore {

    private final JdbcClient jdbc;

    ChoicePhotoStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param id whose the picture is */
    record Row(UUID id, String item, String choice, String alt) {}

    List<Row> list(UUID survey) {
        return jdbc.sql("select id, item, choice, alt from participation.class_photo where territory_id = ? and survey_id = ?")
                .params(InTerritory.current(), survey)
                .query((row, n) -> new Row(Rows.id(row, "id"), row.getString("item"), row.getString("choice"), row.getString("alt")))
                .list();
    }

    /** Which survey a photo is of. */
    Optional<UUID> findSurvey(UUID id) {
        return jdbc.sql("select survey_id from participation.class_photo where territory_id = ? and id = ?")
                .params(InTerritory.current(), id)
                .query(UUID.class)
                .optional();
    }

    /** The one of a choice, locked until the transaction ends; gives whose the picture is. */
    UUID put(UUID survey, String item, String choice, String alt) {
        return jdbc.sql("""
                insert into participation.class_photo (territory_id, id, survey_id, item, choice, alt)
                values (?, ?, ?, ?, ?, ?)
                on conflict (territory_id, survey_id, item, choice) do update set alt = excluded.alt
                returning id
                """)
                .params(InTerritory.current(), Ids.next(), survey, item, choice, alt)
                .query(UUID.class)
                .single();
    }

    /** Gives whose the picture was; empty where there is none. */
    Optional<UUID> delete(UUID survey, String item, String choice) {
        return jdbc.sql("delete from participation.class_photo where territory_id = ? and survey_id = ? and item = ? and choice = ? returning id")
                .params(InTerritory.current(), survey, item, choice)
                .query(UUID.class)
                .optional();
    }
}

package org.parvis.participation.young;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.web.Typed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All SQL of what children read. */
@Repository
class SimpleWordsStore {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;

    SimpleWordsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By code of the question. */
    Map<String, SimpleWords> of(UUID survey) {
        Map<String, SimpleWords> all = new HashMap<>();
        jdbc.sql("select item, words, pictures from participation.class_words where territory_id = ? and survey_id = ?")
                .params(InTerritory.current(), survey)
                .query(row -> {
                    all.put(row.getString("item"), new SimpleWords(row.getString("words"), pictures(row.getString("pictures"))));
                });
        return all;
    }

    void put(UUID survey, String item, SimpleWords words) {
        jdbc.sql("""
                insert into participation.class_words as w (territory_id, survey_id, item, words, pictures)
                values (?, ?, ?, ?, ?::jsonb)
                on conflict (territory_id, survey_id, item) do update set words = excluded.words, pictures = excluded.pictures
                """)
                .params(InTerritory.current(), survey, item, words.words(), JSON.writeValueAsString(words.pictures()))
                .update();
    }

    private static Map<String, Pictogram> pictures(String json) {
        Map<String, Pictogram> pictures = new HashMap<>();
        for (Map.Entry<String, JsonNode> one : JSON.readTree(json).properties()) {
            Typed.one(Pictogram.values(), one.getValue().asString()).ifPresent(picture -> pictures.put(one.getKey(), picture));
        }
        return pictures;
    }
}

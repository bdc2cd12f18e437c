package org.parvis.report;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The words of reports, as rows: those written and those shown. */
@Repository
class PublicTextStore {

    /** What the public reads of a text. */
    record Shown(String title, String description) {}

    private final JdbcClient jdbc;

    PublicTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores what was written, and what is shown of it unless a moderator holds the text; answers whether it is shown. */
    boolean correct(UUID id, String description, Shown shown) {
        return jdbc.sql("""
                update report.report
                set description = :description,
                    title = case when text_held_for is null then :title else title end,
                    public_description = case when text_held_for is null then :shown else public_description end,
                    updated_at = now()
                where territory_id = :territory and id = :id
                returning text_held_for is null
                """)
                .param("description", description)
                .param("title", shown.title())
                .param("shown", shown.description())
                .param("territory", InTerritory.current())
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** @param ruling of the moderator who holds the text; null for nobody */
    void show(UUID id, Shown shown, @Nullable UUID ruling) {
        jdbc.sql("""
                update report.report
                set title = :title, public_description = :shown, text_held_for = :ruling, updated_at = now()
                where territory_id = :territory and id = :id
                """)
                .param("title", shown.title())
                .param("shown", shown.description())
                .param("ruling", ruling)
                .param("territory", InTerritory.current())
                .param("id", id)
                .update();
    }
}

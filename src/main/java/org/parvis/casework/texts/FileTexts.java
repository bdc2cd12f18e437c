package org.parvis.casework.texts;

import java.util.Collection;
import java.util.List;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows which texts of the territory in scope its file brought: all others were made at the desk, and stay there. */
@Component
class FileTexts {

    /** The tables that such texts lie in. */
    enum Kind {
        LEGAL_TEXT,
        ANSWER_TEMPLATE,
        TERRITORY_STATUS;

        private String table() {
            return "casework." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final JdbcClient jdbc;

    FileTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Codes of what an earlier file brought. */
    List<String> broughtBefore(Kind kind) {
        return jdbc.sql("select code from %s where territory_id = ? and from_file".formatted(kind.table()))
                .param(InTerritory.current())
                .query(String.class)
                .list();
    }

    /** Notes that the file has these. */
    void bring(Kind kind, Collection<String> codes) {
        jdbc.sql("""
                update %s set from_file = true
                where territory_id = ? and code = any(?) and not from_file
                """.formatted(kind.table()))
                .params(InTerritory.current(), codes.toArray(String[]::new))
                .update();
    }
}

package org.parvis.casework.texts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The library of reasons of law, kept by the legal department. */
@Service
@Transactional
public class LegalTexts {

    private final JdbcClient jdbc;

    LegalTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public List<LegalText> list() {
        return jdbc.sql("""
                select id, code, label, body from casework.legal_text
                where territory_id = ?
                order by position, label, id
                """)
                .param(InTerritory.current())
                .query(LegalText.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<LegalText> find(UUID id) {
        return list().stream().filter(text -> text.id().equals(id)).findFirst();
    }

    /** Adds a text, or changes the one of that code. Decisions keep what they quoted. */
    public void save(LegalText text, int position) {
        jdbc.sql("""
                insert into casework.legal_text (territory_id, id, code, label, body, position)
                values (?, ?, ?, ?, ?, ?)
                on conflict (territory_id, code) do update
                set label = excluded.label, body = excluded.body, position = excluded.position
                """)
                .params(InTerritory.current(), text.id(), text.code(), text.label(), text.body(), position)
                .update();
    }

    public void remove(String code) {
        jdbc.sql("delete from casework.legal_text where territory_id = ? and code = ?")
                .params(InTerritory.current(), code)
                .update();
    }
}

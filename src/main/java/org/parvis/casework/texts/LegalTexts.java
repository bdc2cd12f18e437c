package org.parvis.casework.texts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The library of reasons of law, kept by the legal department. Answers from memory. */
@Service
public class LegalTexts {

    private final JdbcClient jdbc;
    private final Territories territories;
    private final PerVersion<List<LegalText>> all;

    LegalTexts(JdbcClient jdbc, Territories territories) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.all = new PerVersion<>(territories, this::stored);
    }

    public List<LegalText> list() {
        return all.current();
    }

    List<LegalText> stored() {
        return jdbc.sql("""
                select id, code, label, body from casework.legal_text
                where territory_id = ?
                order by position, label, id
                """)
                .param(InTerritory.current())
                .query(LegalText.class)
                .list();
    }

    public Optional<LegalText> find(UUID id) {
        return list().stream().filter(text -> text.id().equals(id)).findFirst();
    }

    /** Adds a text, or changes the one of that code. Decisions keep what they quoted. */
    @Transactional
    public void save(LegalText text, int position) {
        jdbc.sql("""
                insert into casework.legal_text (territory_id, id, code, label, body, position)
                values (?, ?, ?, ?, ?, ?)
                on conflict (territory_id, code) do update
                set label = excluded.label, body = excluded.body, position = excluded.position
                """)
                .params(InTerritory.current(), text.id(), text.code(), text.label(), text.body(), position)
                .update();
        territories.contentsChanged();
    }

    @Transactional
    public void remove(String code) {
        jdbc.sql("delete from casework.legal_text where territory_id = ? and code = ?")
                .params(InTerritory.current(), code)
                .update();
        territories.contentsChanged();
    }
}

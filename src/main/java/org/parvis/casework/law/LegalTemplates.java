package org.parvis.casework.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.database.Rows;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.InTerritory;
import org.parvis.shared.Refusal;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The wording of legal letters: a territory's own where it has published one, else what is shipped. From memory. */
@Service
public class LegalTemplates {

    private static final int LONGEST = 4_000;

    private record Key(LegalLetter letter, String language) {}

    private final JdbcClient jdbc;
    private final Territories territories;
    private final Journal journal;
    private final PerVersion<Map<Key, String>> own;

    LegalTemplates(JdbcClient jdbc, Territories territories, Journal journal) {
        this.jdbc = jdbc;
        this.territories = territories;
        this.journal = journal;
        this.own = new PerVersion<>(territories, this::stored);
    }

    public String wording(LegalLetter letter, Locale language) {
        String published = own.current().get(new Key(letter, language.getLanguage()));
        return published == null ? shipped(letter, language) : published;
    }

    /** Puts a wording in force; refused while it lacks a mention that the law prescribes. */
    @Transactional
    public void publish(LegalLetter letter, Locale language, String body, Visitor by) {
        List<Mention> missing = letter.missing(body);
        if (!missing.isEmpty()) {
            String names = missing.stream()
                    .map(mention -> "{" + mention.variable() + "}")
                    .collect(Collectors.joining(", "));
            throw new Refusal("casework.law.refused.mention", names);
        }
        if (!LegalLetter.unknown(body).isEmpty()) {
            throw new Refusal("casework.refused.variable", LegalLetter.unknown(body).getFirst());
        }
        if (body.length() > LONGEST) {
            throw new Refusal("casework.refused.tooLong", LONGEST);
        }
        jdbc.sql("""
                insert into casework.legal_template (territory_id, letter, language, body, published_by)
                values (?, ?, ?, ?, ?)
                on conflict (territory_id, letter, language) do update
                set body = excluded.body, published_by = excluded.published_by, published_at = now()
                """)
                .params(Rows.of(
                        InTerritory.current(),
                        letter.name(),
                        language.getLanguage(),
                        body.strip(),
                        by.accountId().orElse(null)))
                .update();
        journal.append(JournalEntry.by(by, "casework.letterPublished", "territory", territories.current().slug())
                .with("letter", letter)
                .with("language", language.getLanguage()));
        territories.contentsChanged();
    }

    private Map<Key, String> stored() {
        Map<Key, String> bodies = new HashMap<>();
        jdbc.sql("select letter, language, body from casework.legal_template where territory_id = ?")
                .param(InTerritory.current())
                .query(row -> {
                    Key key = new Key(LegalLetter.valueOf(row.getString("letter")), row.getString("language"));
                    bodies.put(key, row.getString("body"));
                });
        return bodies;
    }

    private static String shipped(LegalLetter letter, Locale language) {
        String text = resource(letter, language.getLanguage());
        return text == null ? Objects.requireNonNull(resource(letter, "fr")) : text;
    }

    private static @Nullable String resource(LegalLetter letter, String language) {
        try (InputStream file =
                LegalTemplates.class.getResourceAsStream("/law/letters/" + letter + "_" + language + ".txt")) {
            return file == null ? null : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

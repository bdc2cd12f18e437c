package org.parvis.knowledge;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Articles as tests need them. */
public final class TestArticles {

    public static final Importer WRITER = new Importer("Antoine Roche");

    private TestArticles() {}

    /** Publishes an article for everybody. */
    public static Article publish(Articles articles, ArticleDraft draft) {
        Article article = articles.create(draft, WRITER);
        articles.publish(article, 1, WRITER);
        return articles.find(article.id()).orElseThrow();
    }

    public static ArticleDraft draft(Wording... wordings) {
        return draft(null, ArticleDraft.Notes.NONE, wordings);
    }

    public static ArticleDraft draft(@Nullable UUID department, ArticleDraft.Notes notes, Wording... wordings) {
        return new ArticleDraft(Readers.PUBLIC, "Papiers", department, null, null, List.of(wordings), notes);
    }

    public static Wording french(String title, String summary, String... keywords) {
        return new Wording("fr", title, summary, "## Détail\n\nLe guichet est ouvert.", String.join(", ", keywords));
    }

    /** The same draft for agents alone. */
    public static ArticleDraft inside(ArticleDraft draft) {
        return new ArticleDraft(
                Readers.AGENTS, draft.topic(), draft.department(), draft.owner(), draft.reviewOn(), draft.wordings(), draft.notes());
    }

    static List<String> titles(List<Entry> entries) {
        return entries.stream().map(Entry::title).toList();
    }
}

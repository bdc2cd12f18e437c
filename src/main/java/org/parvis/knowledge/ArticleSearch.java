package org.parvis.knowledge;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.database.AskedWords;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds published articles by what people type, and lists them by topic: in the reader's language where they are written in it. */
@Service
public class ArticleSearch {

    private static final int LONGEST = 200;

    private final EntryStore store;

    ArticleSearch(EntryStore store) {
        this.store = store;
    }

    /** The best first; words may be unfinished, without accents, or nearly right. */
    @Transactional(readOnly = true)
    public List<Entry> find(String typed, String language, Readers readers, int most) {
        String words = AskedWords.of(typed.strip().substring(0, Math.min(LONGEST, typed.strip().length())));
        Set<UUID> found = new LinkedHashSet<>(store.search(words, language, readers, most));
        if (!language.equals(Articles.LANGUAGE) && found.size() < most) {
            found.addAll(store.search(words, Articles.LANGUAGE, readers, most));
        }
        return inLanguage(found.stream().limit(most).toList(), language);
    }

    @Transactional(readOnly = true)
    public List<Topic> topics(Readers readers) {
        return store.topics(readers);
    }

    /** @param after the address of the last one that was shown; empty for the first page */
    @Transactional(readOnly = true)
    public List<Entry> listTopic(String topic, String after, String language, Readers readers, int most) {
        return translated(store.listTopic(topic, after, readers, most), language);
    }

    /** Public ones that helped most. */
    @Transactional(readOnly = true)
    public List<Entry> listHelpful(String language, int most) {
        return translated(store.listHelpful(most), language);
    }

    /** Public ones, from after one on. */
    @Transactional(readOnly = true)
    public List<Entry> listPublic(@Nullable UUID after, int most) {
        return store.listPublic(after == null ? new UUID(0, 0) : after, most);
    }

    private List<Entry> translated(List<Entry> entries, String language) {
        return language.equals(Articles.LANGUAGE)
                ? entries
                : inLanguage(entries.stream().map(Entry::article).toList(), language);
    }

    /** In a language where there is one in it, else in the first. */
    private List<Entry> inLanguage(List<UUID> articles, String language) {
        Map<UUID, Entry> found = new LinkedHashMap<>();
        store.list(articles, Articles.LANGUAGE).forEach(entry -> found.put(entry.article(), entry));
        if (!language.equals(Articles.LANGUAGE)) {
            store.list(articles, language).forEach(entry -> found.replace(entry.article(), entry));
        }
        return List.copyOf(found.values());
    }
}

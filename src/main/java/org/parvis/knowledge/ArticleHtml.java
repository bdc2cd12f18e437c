package org.parvis.knowledge;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.UUID;
import org.parvis.shared.InTerritory;
import org.springframework.stereotype.Component;

/** The texts of articles as they stand in pages, below a heading of the first level. A version never changes: it is made once. */
@Component
public class ArticleHtml {

    private static final int MOST_CHARACTERS = 8 << 20;

    private record Key(UUID territory, UUID article, int version, String language) {}

    private final Cache<Key, String> made = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Key key, String html) -> html.length() + 200)
            .build();

    public String of(Article article, int version, Wording wording) {
        Key key = new Key(InTerritory.current(), article.id(), version, wording.language());
        return made.get(key, _ -> make(article.origin(), wording.body()));
    }

    private static String make(Origin origin, String body) {
        return switch (origin) {
            case TOWN -> Markdown.html(body, 1);
            case SHEET -> SafeHtml.of(body);
        };
    }
}

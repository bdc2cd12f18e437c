package org.parvis.participation.talk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Refusal;

/**
 * By which articles comments are moderated.
 *
 * @param version zero for the one that the software brings along
 * @param since when it came into force; null for the one that the software brings along
 */
public record Charter(int version, @Nullable Instant since, List<Article> articles) {

    public static final int MOST_ARTICLES = 12;
    public static final int LONGEST_TITLE = 80;
    public static final int LONGEST_WORDS = 1_000;

    /** What nobody does here. */
    public record Article(String title, String words) {}

    public Charter {
        articles = List.copyOf(articles);
    }

    /**
     * The article of that position, from one on.
     *
     * @throws Refusal where there is none
     */
    public Article article(int position) {
        if (position < 1 || position > articles.size()) {
            throw new Refusal("talk.refused.noArticle");
        }
        return articles.get(position - 1);
    }
}

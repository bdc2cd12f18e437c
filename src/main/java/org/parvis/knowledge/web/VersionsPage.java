package org.parvis.knowledge.web;

import java.util.List;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.ArticleVersion;

/** The versions of an article, and what changed from one to another. */
public record VersionsPage(
        Article article, String title, List<ArticleVersion> versions, int before, int after, List<Changed> changes) {

    public String path() {
        return AnswerPages.DESK + article.slug();
    }
}

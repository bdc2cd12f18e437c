package org.parvis.knowledge.web;

import java.util.List;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.Opinion;

/** Whether an article helped, and what readers wrote. */
public record OpinionsPage(Article article, String title, List<Opinion> opinions) {

    public String path() {
        return AnswerPages.DESK + article.slug();
    }
}

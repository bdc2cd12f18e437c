package org.parvis.knowledge.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.ArticleRights;
import org.parvis.knowledge.ArticleState;
import org.parvis.knowledge.Articles;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.HttpProblem;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Articles as the desk sees them: what is not published is for those who write it. */
@Component
class DeskArticles {

    private static final int MONTHS_BETWEEN_REVIEWS = 12;

    private final Articles articles;
    private final AnswerPages pages;
    private final Departments departments;
    private final Accounts accounts;

    DeskArticles(Articles articles, AnswerPages pages, Departments departments, Accounts accounts) {
        this.articles = articles;
        this.pages = pages;
        this.departments = departments;
        this.accounts = accounts;
    }

    Article get(String slug, View view) {
        return articles.find(slug)
                .filter(article -> article.state() == ArticleState.PUBLISHED || ArticleRights.mayWrite(view.visitor(), article))
                .orElseThrow(HttpProblem::notFound);
    }

    /** For somebody who wants to change it. */
    Article getOwn(String slug, View view) {
        Article article = get(slug, view);
        if (!ArticleRights.mayWrite(view.visitor(), article)) {
            throw new HttpProblem(403);
        }
        return article;
    }

    DeskArticlePage page(View view, Article article, boolean isOvertaken) {
        return new DeskArticlePage(
                pages.desk(view, article),
                ArticleRights.mayWrite(view.visitor(), article),
                department(article),
                owner(article),
                article.isDue(articles.today()),
                articles.today().plusMonths(MONTHS_BETWEEN_REVIEWS).toString(),
                isOvertaken);
    }

    /** The names of those who answer for some articles, by account. */
    Map<UUID, String> owners(List<Article> those) {
        return accounts.names(those.stream().map(Article::owner).filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    String department(Article article) {
        return article.department() == null ? "" : departments.find(article.department()).map(Department::name).orElse("");
    }

    /** Empty also where they no longer work here: somebody else is to be named. */
    String owner(Article article) {
        return article.owner() == null ? "" : accounts.findStaff(article.owner()).map(Staff::name).orElse("");
    }
}

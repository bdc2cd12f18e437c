package org.parvis.knowledge.web;

import org.parvis.knowledge.Article;
import org.parvis.knowledge.ArticleHtml;
import org.parvis.knowledge.ArticleVersion;
import org.parvis.knowledge.Articles;
import org.parvis.knowledge.Markdown;
import org.parvis.knowledge.Origin;
import org.parvis.knowledge.Wording;
import org.parvis.knowledge.sheets.KnownSheet;
import org.parvis.knowledge.sheets.Sheets;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Puts articles into the form of pages. */
@Component
class AnswerPages {

    static final String PUBLIC = "/questions/";
    static final String DESK = "/bureau/connaissances/";

    private final Articles articles;
    private final Sheets sheets;
    private final ArticleHtml html;
    private final Offices offices;

    AnswerPages(Articles articles, Sheets sheets, ArticleHtml html, Offices offices) {
        this.articles = articles;
        this.sheets = sheets;
        this.html = html;
        this.offices = offices;
    }

    /** For everybody: nothing of the agents' note. */
    AnswerPage open(View view, Article article, boolean thanked) {
        return page(view, article, PUBLIC, thanked);
    }

    AnswerPage desk(View view, Article article) {
        return page(view, article, DESK, false);
    }

    private AnswerPage page(View view, Article article, String path, boolean thanked) {
        ArticleVersion version = articles.getVersion(article, article.shown());
        Wording wording = version.in(view.locale().getLanguage());
        String made = html.of(article, version.number(), wording);
        KnownSheet sheet = article.origin() == Origin.SHEET ? sheets.find(article.id()).orElse(null) : null;
        return new AnswerPage(
                article,
                version,
                wording,
                article.origin() == Origin.SHEET ? sheets.linked(made, view.url(path)) : made,
                Markdown.html(version.publicNote(), 2),
                path.equals(DESK) ? Markdown.html(version.agentsNote(), 2) : "",
                offices.of(article.department(), view),
                sheet,
                thanked);
    }

}

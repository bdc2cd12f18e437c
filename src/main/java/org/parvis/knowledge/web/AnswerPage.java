package org.parvis.knowledge.web;

import org.jspecify.annotations.Nullable;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.ArticleVersion;
import org.parvis.knowledge.Wording;
import org.parvis.knowledge.sheets.KnownSheet;

/**
 * An article as it is read.
 *
 * @param html its text, safe to stand in a page
 * @param publicNote what the authority adds to a sheet, as HTML
 * @param agentsNote what only agents read, as HTML; empty on public pages
 * @param sheet where it is one of service-public's
 * @param thanked an opinion was just given
 */
public record AnswerPage(
        Article article,
        ArticleVersion version,
        Wording wording,
        String html,
        String publicNote,
        String agentsNote,
        Office office,
        @Nullable KnownSheet sheet,
        boolean thanked) {

    public boolean isSheet() {
        return sheet != null;
    }
}

package org.parvis.knowledge.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.ArticleVersion;
import org.parvis.knowledge.Wording;
import org.parvis.shared.TextDifference;
import org.parvis.web.View;

/** Two versions of an article, part by part. */
final class Comparison {

    private Comparison() {}

    /** The parts that differ. */
    static List<Changed> of(View view, Article article, ArticleVersion before, ArticleVersion after) {
        Map<String, String> old = parts(view, article, before);
        Map<String, String> fresh = parts(view, article, after);
        Set<String> labels = new LinkedHashSet<>(fresh.keySet());
        labels.addAll(old.keySet());
        List<Changed> changes = new ArrayList<>();
        for (String label : labels) {
            var lines = TextDifference.of(old.getOrDefault(label, ""), fresh.getOrDefault(label, ""));
            if (!TextDifference.isNone(lines)) {
                changes.add(new Changed(label, lines));
            }
        }
        return changes;
    }

    private static Map<String, String> parts(View view, Article article, ArticleVersion version) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (Wording one : version.wordings()) {
            String language = one.equals(version.wordings().getFirst()) ? "" : " (" + view.t("web.language." + one.language()) + ")";
            parts.put(view.t("knowledge.title") + language, one.title());
            parts.put(view.t("knowledge.summary") + language, one.summary());
            parts.put(view.t("knowledge.body") + language, article.plain(one));
            parts.put(view.t("knowledge.keywords") + language, one.keywords());
        }
        parts.put(view.t("knowledge.everybody"), version.publicNote());
        parts.put(view.t("knowledge.agents"), version.agentsNote());
        return parts;
    }
}

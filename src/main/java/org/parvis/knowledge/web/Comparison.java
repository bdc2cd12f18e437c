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
        Map<String, Part> old = parts(view, article, before);
        Map<String, Part> fresh = parts(view, article, after);
        Set<String> labels = new LinkedHashSet<>(fresh.keySet());
        labels.addAll(old.keySet());
        List<Changed> changes = new ArrayList<>();
        for (String label : labels) {
            Part was = old.getOrDefault(label, Part.NONE);
            Part is = fresh.getOrDefault(label, Part.NONE);
            var lines = TextDifference.of(was.words(), is.words());
            if (!TextDifference.isNone(lines)) {
                changes.add(new Changed(label, is == Part.NONE ? was.language() : is.language(), lines));
            }
        }
        return changes;
    }

    private record Part(String words, String language) {
        static final Part NONE = new Part("", "");
    }

    private static Map<String, Part> parts(View view, Article article, ArticleVersion version) {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Wording one : version.wordings()) {
            String language = one.equals(version.wordings().getFirst()) ? "" : " (" + view.t("web.language." + one.language()) + ")";
            parts.put(view.t("knowledge.title") + language, new Part(one.title(), one.language()));
            parts.put(view.t("knowledge.summary") + language, new Part(one.summary(), one.language()));
            parts.put(view.t("knowledge.body") + language, new Part(article.plain(one), one.language()));
            parts.put(view.t("knowledge.keywords") + language, new Part(one.keywords(), one.language()));
        }
        String ofTown = view.site().language().getLanguage();
        parts.put(view.t("knowledge.everybody"), new Part(version.publicNote(), ofTown));
        parts.put(view.t("knowledge.agents"), new Part(version.agentsNote(), ofTown));
        return parts;
    }
}

package org.parvis.knowledge.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.ArticleDraft;
import org.parvis.knowledge.ArticleVersion;
import org.parvis.knowledge.Articles;
import org.parvis.knowledge.Readers;
import org.parvis.knowledge.Wording;
import org.parvis.web.TypedDay;

/** The form of an article, as it was typed. Fields of another language end in it: «title-en». */
public record ArticleForm(Map<String, String> typed) {

    static final ArticleForm EMPTY = new ArticleForm(Map.of());

    static ArticleForm of(Article article, ArticleVersion version) {
        Map<String, String> fields = new HashMap<>();
        fields.put("readers", version.readers().name());
        fields.put("topic", article.topic());
        fields.put("department", text(article.department()));
        fields.put("owner", text(article.owner()));
        fields.put("review", text(article.reviewOn()));
        fields.put("agents", version.agentsNote());
        fields.put("everybody", version.publicNote());
        for (Wording one : version.wordings()) {
            String suffix = suffix(one.language());
            fields.put("title" + suffix, one.title());
            fields.put("summary" + suffix, one.summary());
            fields.put("body" + suffix, one.body());
            fields.put("keywords" + suffix, one.keywords());
        }
        return new ArticleForm(fields);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** What the fields of a language end in. */
    public static String suffix(String language) {
        return language.equals(Articles.LANGUAGE) ? "" : "-" + language;
    }

    public String of(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isForAgents() {
        return of("readers").equals(Readers.AGENTS.name());
    }

    boolean isToBePublished() {
        return typed.containsKey("publier");
    }

    boolean hasWrongDay() {
        return !of("review").isBlank() && TypedDay.find(of("review").strip()).isEmpty();
    }

    /** @param wordings of a sheet its own, which no form changes */
    ArticleDraft draft(List<Wording> wordings, @Nullable UUID owner) {
        return new ArticleDraft(
                isForAgents() ? Readers.AGENTS : Readers.PUBLIC,
                of("topic"),
                id(of("department")),
                owner,
                TypedDay.find(of("review").strip()).orElse(null),
                wordings,
                new ArticleDraft.Notes(of("agents"), of("everybody"), of("remark")));
    }

    List<Wording> wordings(List<String> languages) {
        return languages.stream().map(this::wording).toList();
    }

    private Wording wording(String language) {
        String suffix = suffix(language);
        return new Wording(language, of("title" + suffix), of("summary" + suffix), of("body" + suffix), of("keywords" + suffix));
    }

    /** None where nothing is chosen; where what is sent is no id, one that nobody has. */
    static @Nullable UUID id(String typed) {
        try {
            return typed.isEmpty() ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return new UUID(0, 0);
        }
    }
}

package org.parvis.demo;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.ArticleDraft;
import org.parvis.knowledge.Articles;
import org.parvis.knowledge.Opinions;
import org.parvis.knowledge.Readers;
import org.parvis.knowledge.Wording;
import org.parvis.shared.Role;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the trial town has written down to answer, and what its readers thought of it. */
@Component
class AnswersScene {

    private final Articles articles;
    private final Opinions opinions;
    private final Departments departments;

    AnswersScene(Articles articles, Opinions opinions, Departments departments) {
        this.articles = articles;
        this.opinions = opinions;
        this.departments = departments;
    }

    /** A text in one language. */
    record Text(String title, String answer, String body, @Nullable String keywords) {
        Wording wording(String language) {
            return new Wording(language, title, answer, body, keywords == null ? "" : keywords);
        }
    }

    /**
     * An answer as the demo's file has it.
     *
     * @param review in how many days it is to be read again
     * @param words what readers wrote who were not helped
     */
    record Written(
            String topic, @Nullable String department, String owner, @Nullable Integer review, Text fr, @Nullable Text en,
            @Nullable String agents, @Nullable Boolean inside, int helped, @Nullable List<String> words) {}

    void play(Cast cast) {
        InputStream file = Objects.requireNonNull(AnswersScene.class.getResourceAsStream("/demo/answers.yml"));
        YAMLMapper.builder().build().readValue(file, new TypeReference<List<Written>>() {}).forEach(one -> write(one, cast));
    }

    private void write(Written one, Cast cast) {
        Visitor antoine = cast.visitor("Antoine", Role.ADMINISTRATOR);
        LocalDate review = one.review() == null ? null : articles.today().plusDays(one.review());
        UUID department = one.department() == null ? null : departments.find(one.department()).map(Department::id).orElse(null);
        ArticleDraft draft = new ArticleDraft(
                Boolean.TRUE.equals(one.inside()) ? Readers.AGENTS : Readers.PUBLIC,
                one.topic(),
                department,
                cast.id(one.owner()),
                review,
                Stream.concat(Stream.of(one.fr().wording("fr")), Stream.ofNullable(one.en()).map(en -> en.wording("en"))).toList(),
                new ArticleDraft.Notes(one.agents() == null ? "" : one.agents(), "", ""));
        Article article = articles.create(draft, antoine);
        articles.publish(article, 1, antoine);
        Article published = articles.find(article.id()).orElseThrow();
        for (int i = 0; i < one.helped(); i++) {
            opinions.say(published, true, "");
        }
        if (one.words() != null) {
            one.words().forEach(words -> opinions.say(published, false, words));
        }
    }
}

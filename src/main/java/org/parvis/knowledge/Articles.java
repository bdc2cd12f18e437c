package org.parvis.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.territory.Departments;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Articles and their versions. Whoever may not write is refused; so is whoever writes on a version that is no longer the
 * newest, so that nobody overwrites what a colleague wrote.
 */
@Service
public class Articles {

    /** In which every article is written at least; other languages come beside it. */
    public static final String LANGUAGE = Words.REFERENCE;

    private static final int MOST_LISTED = 200;

    private final ArticleStore articles;
    private final VersionStore versions;
    private final EntryStore entries;
    private final Departments departments;
    private final Territories territories;
    private final Journal journal;
    private final Clock clock;

    Articles(
            ArticleStore articles,
            VersionStore versions,
            EntryStore entries,
            Departments departments,
            Territories territories,
            Journal journal,
            Clock clock) {
        this.articles = articles;
        this.versions = versions;
        this.entries = entries;
        this.departments = departments;
        this.territories = territories;
        this.journal = journal;
        this.clock = clock;
    }

    /** Begins an article, which nobody reads until it is published. */
    @Transactional
    public Article create(ArticleDraft draft, Visitor author) {
        return create(Origin.TOWN, draft, author);
    }

    /** The same for a text of another origin. */
    @Transactional
    public Article create(Origin origin, ArticleDraft draft, Visitor author) {
        refuseWrong(origin, draft, author);
        UUID id = Ids.next();
        String title = draft.wordings().getFirst().title();
        Article article = IntStream.iterate(1, n -> n + 1)
                .mapToObj(attempt -> new Article(
                        id, Slugs.of(title, attempt), origin, draft.readers(), ArticleState.DRAFT, draft.topic(), draft.department(),
                        draft.owner(), draft.reviewOn(), today(), 1, null, 0, 0))
                .filter(articles::insert)
                .findFirst()
                .orElseThrow();
        versions.insert(id, 1, draft, author, clock.instant());
        journal.append(entry(author, "knowledge.created", article));
        return article;
    }

    /**
     * Writes the next version; people go on reading the one that is published.
     *
     * @param shown the newest version when writing began: refused where there is a newer one
     */
    @Transactional
    public void change(Article article, int shown, ArticleDraft draft, Visitor author) {
        refuseStranger(author, article);
        refuseWrong(article.origin(), draft, author);
        if (!articles.advance(article.id(), shown, draft)) {
            throw new Refusal("knowledge.refused.changedMeanwhile");
        }
        versions.insert(article.id(), shown + 1, draft, author, clock.instant());
        journal.append(entry(author, "knowledge.changed", article).with("version", shown + 1));
        reindex(article.id());
    }

    /** Writes the next version and lets people read it at once. */
    @Transactional
    public void changeForReaders(Article article, int shown, ArticleDraft draft, Visitor author) {
        change(article, shown, draft, author);
        publish(article, shown + 1, author);
    }

    /** Lets people read the newest version, if it is this one still. */
    @Transactional
    public void publish(Article article, int latest, Visitor author) {
        refuseStranger(author, article);
        if (!articles.publish(article.id(), latest, today())) {
            throw new Refusal("knowledge.refused.changedMeanwhile");
        }
        journal.append(entry(author, "knowledge.published", article).with("version", latest));
        reindex(article.id());
    }

    /** Takes it away from its readers; it can be published again. */
    @Transactional
    public void withdraw(Article article, Visitor author) {
        refuseStranger(author, article);
        articles.withdraw(article.id());
        entries.delete(article.id());
        journal.append(entry(author, "knowledge.withdrawn", article));
    }

    /** Somebody read it and found that it holds; to be read again at another day, or never. */
    @Transactional
    public void confirm(Article article, @Nullable LocalDate next, Visitor author) {
        refuseStranger(author, article);
        articles.checked(article.id(), today(), next);
        journal.append(entry(author, "knowledge.confirmed", article));
    }

    /**
     * An earlier version to be taken up again.
     *
     * @param shown the newest version when this was asked
     * @param remark said of the version that comes of it
     */
    public record Restoration(int shown, ArticleVersion earlier, String remark) {}

    /** Writes the text of an earlier version as the next one; of a sheet only the notes are the authority's to take back. */
    @Transactional
    public void restore(Article article, Restoration wanted, Visitor author) {
        ArticleVersion earlier = wanted.earlier();
        List<Wording> wordings = article.origin() == Origin.SHEET ? getVersion(article, article.latest()).wordings() : earlier.wordings();
        ArticleDraft draft = new ArticleDraft(
                earlier.readers(), article.topic(), article.department(), article.owner(), article.reviewOn(), wordings,
                new ArticleDraft.Notes(earlier.agentsNote(), earlier.publicNote(), wanted.remark()));
        change(article, wanted.shown(), draft, author);
    }

    @Transactional(readOnly = true)
    public Optional<Article> find(String slug) {
        return articles.find(slug);
    }

    @Transactional(readOnly = true)
    public Optional<Article> find(UUID id) {
        return articles.find(id);
    }

    @Transactional(readOnly = true)
    public ArticleVersion getVersion(Article article, int number) {
        return findVersion(article, number).orElseThrow();
    }

    @Transactional(readOnly = true)
    public Optional<ArticleVersion> findVersion(Article article, int number) {
        return versions.find(article.id(), number);
    }

    /** The newest first, without their texts. */
    @Transactional(readOnly = true)
    public List<ArticleVersion> history(Article article) {
        return versions.list(article.id(), MOST_LISTED);
    }

    /** Those to be read again by now, the longest due first. */
    @Transactional(readOnly = true)
    public List<Article> listDue() {
        return articles.listDue(today(), MOST_LISTED);
    }

    /** Those that hold something which nobody reads yet. */
    @Transactional(readOnly = true)
    public List<Article> listUnpublished() {
        return articles.listUnpublished(MOST_LISTED);
    }

    /** What they are called, in the first language. */
    @Transactional(readOnly = true)
    public Map<UUID, String> titles(List<Article> those) {
        return versions.titles(those);
    }

    /** The day in the territory. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), territories.current().zone());
    }

    private void reindex(UUID id) {
        Article article = articles.find(id).orElseThrow();
        entries.delete(id);
        if (article.state() == ArticleState.PUBLISHED) {
            ArticleVersion version = getVersion(article, article.shown());
            version.wordings().forEach(wording -> entries.insert(article, wording, version));
        }
    }

    private static void refuseStranger(Visitor author, Article article) {
        if (!ArticleRights.mayWrite(author, article)) {
            throw new Refusal("knowledge.refused.notYours");
        }
    }

    private void refuseWrong(Origin origin, ArticleDraft draft, Visitor author) {
        if (!ArticleRights.mayWriteFor(author, draft.department())) {
            throw new Refusal("knowledge.refused.department");
        }
        if (draft.department() != null && departments.find(draft.department()).isEmpty()) {
            throw new Refusal("knowledge.refused.department");
        }
        if (origin == Origin.TOWN) {
            draft.problems(LANGUAGE).stream().findFirst().ifPresent(problem -> {
                throw new Refusal(problem.messageKey());
            });
        }
    }

    private static JournalEntry entry(Visitor visitor, String act, Article article) {
        return JournalEntry.by(visitor, act, "article", article.slug());
    }
}

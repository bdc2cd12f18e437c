package org.parvis.knowledge.sheets;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parvis.knowledge.Article;
import org.parvis.knowledge.ArticleDraft;
import org.parvis.knowledge.ArticleState;
import org.parvis.knowledge.ArticleVersion;
import org.parvis.knowledge.Articles;
import org.parvis.knowledge.Importer;
import org.parvis.knowledge.Origin;
import org.parvis.knowledge.Readers;
import org.parvis.knowledge.Wording;
import org.parvis.shared.Tokens;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sheets of a territory. What the authority added to one stays when service-public changes it. */
@Service
public class Sheets {

    private static final Visitor SERVICE_PUBLIC = new Importer("service-public.gouv.fr (DILA)");
    private static final Pattern LINK = Pattern.compile(
            "<a href=\"https://www\\.service-public\\.gouv\\.fr/([a-z]+)/vosdroits/([A-Z]\\d{1,8})\">(Voir la fiche \\2(?=</a>))?");

    /** Where a sheet is read here. */
    record Place(String slug, String title) {}

    /** What became of a sheet that was read. */
    enum Fate {
        ADDED,
        UPDATED,
        /** Nothing new, but it had been gone. */
        RETURNED,
        UNCHANGED
    }

    private final SheetStore store;
    private final Articles articles;
    private final Clock clock;

    Sheets(SheetStore store, Articles articles, Clock clock) {
        this.store = store;
        this.articles = articles;
        this.clock = clock;
    }

    /** The sheet that an article is. */
    @Transactional(readOnly = true)
    public Optional<KnownSheet> find(UUID article) {
        return store.find(article);
    }

    /**
     * The text of a sheet with its links to others that can be read here leading to them.
     *
     * @param path where they are read, with a final slash
     */
    @Transactional(readOnly = true)
    public String linked(String html, String path) {
        Set<String> named = new HashSet<>();
        LINK.matcher(html).results().forEach(link -> named.add(link.group(1) + "/" + link.group(2)));
        if (named.isEmpty()) {
            return html;
        }
        Map<String, Place> places = store.places(named);
        return LINK.matcher(html).replaceAll(link -> Matcher.quoteReplacement(linked(link, places, path)));
    }

    private static String linked(MatchResult link, Map<String, Place> places, String path) {
        Place place = places.get(link.group(1) + "/" + link.group(2));
        if (place == null) {
            return link.group();
        }
        boolean isNamedHere = link.group(3) != null;
        return "<a href=\"" + path + place.slug() + "\">" + (isNamedHere ? escaped(place.title()) : "");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Brings a sheet in, or up to date. */
    @Transactional
    Fate put(Sheet sheet) {
        String digest = digest(sheet);
        Optional<KnownSheet> known = store.find(sheet);
        if (known.isEmpty()) {
            Article article = articles.create(Origin.SHEET, draft(sheet), SERVICE_PUBLIC);
            articles.publish(article, 1, SERVICE_PUBLIC);
            store.insert(sheet, article.id(), digest, clock.instant());
            return Fate.ADDED;
        }
        if (known.get().digest().equals(digest)) {
            if (known.get().goneAt() == null) {
                return Fate.UNCHANGED;
            }
            store.update(sheet, digest, clock.instant());
            return Fate.RETURNED;
        }
        update(articles.find(known.get().article()).orElseThrow(), sheet);
        store.update(sheet, digest, clock.instant());
        return Fate.UPDATED;
    }

    /** Marks the sheets for some readers that service-public no longer has; gives their numbers. */
    @Transactional
    List<String> markGone(Collection<String> readers, Collection<String> seen) {
        return store.markGone(readers, seen, clock.instant());
    }

    /**
     * What people read gets the new text. What the authority has written on since and not published stays the newest
     * version, on the new text, and unpublished.
     */
    private void update(Article article, Sheet sheet) {
        int latest = article.latest();
        ArticleVersion newest = articles.getVersion(article, latest);
        if (article.state() == ArticleState.PUBLISHED) {
            ArticleVersion read = articles.getVersion(article, article.shown());
            // For whom it is now: what is to be for agents alone is so before it is published.
            articles.changeForReaders(article, latest, draft(sheet, article, article.readers(), read), SERVICE_PUBLIC);
            latest++;
        }
        if (article.state() != ArticleState.PUBLISHED || article.hasUnpublished()) {
            articles.change(article, latest, draft(sheet, article, newest.readers(), newest), SERVICE_PUBLIC);
        }
    }

    private static ArticleDraft draft(Sheet sheet, Article article, Readers readers, ArticleVersion noted) {
        ArticleDraft fresh = draft(sheet);
        return new ArticleDraft(
                readers, fresh.topic(), article.department(), article.owner(), article.reviewOn(), fresh.wordings(),
                new ArticleDraft.Notes(noted.agentsNote(), noted.publicNote(), fresh.notes().remark()));
    }

    private static ArticleDraft draft(Sheet sheet) {
        return new ArticleDraft(
                Readers.PUBLIC,
                sheet.theme().isEmpty() ? sheet.readers() : sheet.theme(),
                null,
                null,
                null,
                List.of(new Wording(Articles.LANGUAGE, sheet.title(), sheet.summary(), sheet.html(), sheet.keywords())),
                new ArticleDraft.Notes("", "", sheet.id() + (sheet.dated() == null ? "" : " " + sheet.dated())));
    }

    private static String digest(Sheet sheet) {
        return Tokens.hash(sheet.toString());
    }
}

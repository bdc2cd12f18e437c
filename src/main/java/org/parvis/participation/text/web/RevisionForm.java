package org.parvis.participation.text.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.talk.Rewording;
import org.parvis.participation.text.Clause;
import org.parvis.participation.text.ClauseDraft;
import org.parvis.participation.text.DraftText;
import org.parvis.participation.text.Revision;
import org.parvis.participation.text.TextVersion;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * The next version of a text as it is typed, article by article.
 *
 * @param of the version that it changes
 * @param title of the whole text
 * @param intro that stands above its articles
 * @param added a new article; empty for none
 * @param after number of the article behind which the new one stands; 0 for the first place
 */
public record RevisionForm(int of, String title, String intro, List<Line> lines, Line added, int after, String why) {

    /** A new one has no number of its own yet. */
    static final int NEW = 0;

    /** @param isRemoved whether the article ends */
    public record Line(UUID id, int number, String heading, String words, boolean isRemoved) {

        boolean isEmpty() {
            return heading.isEmpty() && words.isEmpty();
        }

        private Revision.Kept kept(@Nullable UUID known) {
            return new Revision.Kept(known, number, new ClauseDraft(heading, words.replace("\r\n", "\n")));
        }
    }

    static RevisionForm of(DraftText text, List<Clause> clauses) {
        return new RevisionForm(
                text.version(), text.title(), text.intro(), clauses.stream().map(one -> new Line(one.id(), one.number(), one.heading(), one.words(), false)).toList(),
                new Line(new UUID(0, 0), NEW, "", "", false), clauses.isEmpty() ? 0 : clauses.getLast().number(), "");
    }

    /**
     * What was typed over a version, brought to the one in force: an article that was left as it was says what it says now, and
     * one that came meanwhile stays.
     *
     * @param was the version that it was typed over; null for none that there is
     * @param text as it is now
     * @param begun articles of the version that it was typed over
     * @param now articles of the version in force
     */
    static RevisionForm read(MultiValueMap<String, String> fields, @Nullable TextVersion was, DraftText text, List<Clause> begun, List<Clause> now) {
        Map<UUID, Clause> old = begun.stream().collect(Collectors.toMap(Clause::id, Function.identity()));
        return new RevisionForm(
                text.version(), typed(fields, "titre", was == null ? text.title() : was.title(), text.title()),
                typed(fields, "intro", was == null ? text.intro() : was.intro(), text.intro()), now.stream().map(one -> line(fields, old.get(one.id()), one)).toList(),
                new Line(new UUID(0, 0), NEW, Typed.of(fields, "titre-0"), Typed.of(fields, "article-0"), false),
                number(Typed.of(fields, "apres")), Typed.of(fields, "pourquoi"));
    }

    private static String typed(MultiValueMap<String, String> fields, String field, String begun, String now) {
        String typed = Rewording.plain(Typed.of(fields, field));
        return !fields.containsKey(field) || typed.equals(Rewording.plain(begun)) ? now : typed;
    }

    private static Line line(MultiValueMap<String, String> fields, @Nullable Clause begun, Clause now) {
        if (begun == null || !fields.containsKey("article-" + now.number())) {
            return new Line(now.id(), now.number(), now.heading(), now.words(), false);
        }
        String heading = Typed.of(fields, "titre-" + now.number());
        String words = Rewording.plain(Typed.of(fields, "article-" + now.number()));
        return new Line(
                now.id(), now.number(), heading.equals(begun.heading()) ? now.heading() : heading, words.equals(Rewording.plain(begun.words())) ? now.words() : words,
                fields.containsKey("retirer-" + now.number()));
    }

    /** The version that was typed over. */
    static int of(MultiValueMap<String, String> fields) {
        return number(Typed.of(fields, "de"));
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
    }

    /** With the new one. */
    public List<Line> all() {
        List<Line> all = new ArrayList<>(lines);
        all.add(added);
        return all;
    }

    Revision revision() {
        List<Revision.Kept> kept = new ArrayList<>();
        boolean isPlaced = added.isEmpty();
        if (!isPlaced && after == 0) {
            kept.add(added.kept(null));
            isPlaced = true;
        }
        for (Line line : lines) {
            if (!line.isRemoved()) {
                kept.add(line.kept(line.id()));
            }
            if (!isPlaced && line.number() == after) {
                kept.add(added.kept(null));
                isPlaced = true;
            }
        }
        if (!isPlaced) {
            kept.add(added.kept(null));
        }
        return new Revision(title, intro, kept, why);
    }
}

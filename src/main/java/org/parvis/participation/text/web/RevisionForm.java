package org.parvis.participation.text.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.text.Clause;
import org.parvis.participation.text.ClauseDraft;
import org.parvis.participation.text.Revision;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * The next version of a text as it is typed, article by article.
 *
 * @param of the version that it changes
 * @param added a new article; empty for none
 * @param after number of the article behind which the new one stands; 0 for the first place
 */
public record RevisionForm(int of, List<Line> lines, Line added, int after, String why) {

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

    static RevisionForm of(int version, List<Clause> clauses) {
        return new RevisionForm(
                version, clauses.stream().map(one -> new Line(one.id(), one.number(), one.heading(), one.words(), false)).toList(),
                new Line(new UUID(0, 0), NEW, "", "", false), clauses.isEmpty() ? 0 : clauses.getLast().number(), "");
    }

    /** @param clauses that there are: of others nothing is read */
    static RevisionForm read(MultiValueMap<String, String> fields, List<Clause> clauses) {
        List<Line> lines = clauses.stream()
                .map(one -> new Line(
                        one.id(), one.number(), Typed.of(fields, "titre-" + one.number()), Typed.of(fields, "article-" + one.number()),
                        fields.containsKey("retirer-" + one.number())))
                .toList();
        return new RevisionForm(
                number(Typed.of(fields, "de")), lines,
                new Line(new UUID(0, 0), NEW, Typed.of(fields, "titre-0"), Typed.of(fields, "article-0"), false),
                number(Typed.of(fields, "apres")), Typed.of(fields, "pourquoi"));
    }

    private static int number(String typed) {
        return typed.matches("[0-9]{1,5}") ? Integer.parseInt(typed) : 0;
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
        return new Revision(kept, why);
    }
}

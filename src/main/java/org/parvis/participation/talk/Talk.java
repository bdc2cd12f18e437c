package org.parvis.participation.talk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;

/**
 * That under which people talk.
 *
 * @param kind what it is
 * @param subject the idea, the debate or the article
 * @param title empty where it is not to be told
 * @param path of its page
 * @param words that people may suggest to word otherwise; empty where they may not
 * @param editions what it said, in all versions, the oldest first; empty where they are not asked for
 */
public record Talk(Kind kind, UUID subject, Process process, String title, String path, String words, List<Edition> editions) {

    public Talk(Kind kind, UUID subject, Process process, String title, String path, String words) {
        this(kind, subject, process, title, path, words, List.of());
    }

    /** What people talk about, as the end of message keys. */
    public enum Kind {
        IDEA,
        DEBATE,
        /** An article of a text. */
        CLAUSE
    }

    public boolean isNamed() {
        return !title.isEmpty();
    }

    Talk withoutTitle() {
        return new Talk(kind, subject, process, "", path, "");
    }

    /** With what it said, in all versions. */
    public Talk saying(List<Edition> all) {
        return new Talk(kind, subject, process, title, path, words, all);
    }

    /** The number of what it says now; null where it has no versions, or was not asked for them. */
    public @Nullable Integer version() {
        return editions.isEmpty() ? null : editions.getLast().version();
    }

    /**
     * The version of which a comment was made, where it says something else since; null where it does not. Of comments that do not tell,
     * the one that everybody could read when they were said.
     */
    public @Nullable Edition editionOf(Comment comment) {
        @Nullable Integer told = comment.version();
        Edition then = editions.stream()
                .filter(one -> told == null ? !one.at().isAfter(comment.saidAt()) : one.version() <= told)
                .reduce((earlier, later) -> later)
                .orElse(null);
        return then == null || then.words().equals(editions.getLast().words()) ? null : then;
    }

    /** The first that says something else than this one. */
    public Edition changeOf(Edition then) {
        return editions.stream()
                .filter(one -> one.version() > then.version() && !one.words().equals(then.words()))
                .findFirst()
                .orElse(then);
    }

    /** Where all of it is read. */
    public String commentsPath() {
        return path + "/commentaires";
    }
}

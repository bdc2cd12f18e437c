package org.parvis.participation.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.PastProposal;
import org.parvis.participation.talk.Stance;

/** A row of an export of Decidim that can be used. */
sealed interface DecidimRow {

    Known known();

    /**
     * What every row has.
     *
     * @param key by which the same is known again: host, kind and number there
     * @param url its page there
     * @param digest of what it says
     * @param author a pseudonym; empty for nobody or a public body
     */
    record Known(Place place, String key, String url, String digest, String author, Instant at) {}

    /** A debate. */
    record Debate(Known known, String question, String words) implements DecidimRow {}

    /** A proposal, which is an idea here. */
    record Idea(
            Known known, String title, String words, int supports, String category, List<String> meetings, boolean isWithdrawn,
            PastProposal.@Nullable Answer answer)
            implements DecidimRow {}

    /**
     * A comment.
     *
     * @param about key of what it answers: a debate, an idea or another comment
     */
    record Comment(Known known, String about, Stance stance, String words) implements DecidimRow {

        /** Whether it answers another comment. */
        boolean isAnswer() {
            return about.contains("/comments/");
        }

        /** Whether it stands right beneath an idea. */
        boolean isOnIdea() {
            return about.contains("/proposals/");
        }
    }
}

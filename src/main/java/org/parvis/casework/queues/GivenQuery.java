package org.parvis.casework.queues;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list of tasks handed out shows, as its URL says it. Values that make no sense are passed over.
 *
 * @param after the last row of the page before
 */
public record GivenQuery(Stage stage, Giver giver, QueueQuery.@Nullable Cursor after) {

    public enum Stage {
        OPEN("en-cours"),
        ENDED("terminees");

        private final String slug;

        Stage(String slug) {
            this.slug = slug;
        }
    }

    public enum Giver {
        DEPARTMENT("service"),
        ME("moi");

        private final String slug;

        Giver(String slug) {
            this.slug = slug;
        }
    }

    public static GivenQuery parse(Map<String, String> parameters) {
        String stage = parameters.getOrDefault("etat", "");
        String giver = parameters.getOrDefault("de", "");
        return new GivenQuery(
                Arrays.stream(Stage.values()).filter(one -> one.slug.equals(stage)).findFirst().orElse(Stage.OPEN),
                Arrays.stream(Giver.values()).filter(one -> one.slug.equals(giver)).findFirst().orElse(Giver.DEPARTMENT),
                QueueQuery.Cursor.parse(parameters.getOrDefault("apres", "")));
    }

    /** The same as a query string, without the place in the pages. */
    public String toUrl() {
        return "etat=" + stage.slug + "&de=" + giver.slug;
    }

    public GivenQuery in(Stage other) {
        return new GivenQuery(other, giver, null);
    }

    public GivenQuery by(Giver other) {
        return new GivenQuery(stage, other, null);
    }
}

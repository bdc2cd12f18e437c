package org.parvis.insight;

import java.util.List;
import java.util.Set;

/**
 * A table of figures, for a page and for a file.
 *
 * @param key last word of its file's address
 * @param first what its lines are of
 * @param columns keys of what each column says, or what it is called
 * @param ofTown the columns that have their name from the town
 */
public record Table(String key, String title, String first, List<String> columns, List<Row> rows, Set<String> ofTown) {

    /** With columns whose names are ours. */
    public Table(String key, String title, String first, List<String> columns, List<Row> rows) {
        this(key, title, first, columns, rows, Set.of());
    }

    /** What a line or a column is called. */
    public record Name(String words, Origin origin) {

        static Name ours(String words) {
            return new Name(words, Origin.PARVIS);
        }

        static Name ofTown(String words) {
            return new Name(words, Origin.TOWN);
        }

        boolean isOfTown() {
            return origin == Origin.TOWN;
        }
    }

    /** Who calls it so: names that the town gave are marked on a page in another language (RGAA 8.7). */
    public enum Origin {
        PARVIS,
        TOWN
    }

    /** One line. */
    public record Row(String key, Name name, List<Cell> cells) {

        public String label() {
            return name.words();
        }

        public boolean isOfTown() {
            return name.isOfTown();
        }
    }

    /**
     * @param text for people
     * @param raw for programs; empty where there is nothing to say
     */
    public record Cell(String text, String raw) {
        static final Cell NONE = new Cell("–", "");
    }

}

package org.parvis.insight;

import java.util.List;

/**
 * A table of figures, for a page and for a file.
 *
 * @param key last word of its file's address
 * @param first what its lines are of
 * @param columns keys of what each column says
 */
public record Table(String key, String title, String first, List<String> columns, List<Row> rows) {

    /** One line. */
    public record Row(String key, String label, List<Cell> cells) {}

    /**
     * @param text for people
     * @param raw for programs; empty where there is nothing to say
     */
    public record Cell(String text, String raw) {
        static final Cell NONE = new Cell("–", "");
    }

}

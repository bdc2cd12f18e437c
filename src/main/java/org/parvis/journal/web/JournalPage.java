package org.parvis.journal.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.JournalEntry;
import org.parvis.journal.JournalRow;
import org.parvis.web.View;

/**
 * A page of the journal.
 *
 * @param next the last entry shown, where there are older ones
 */
public record JournalPage(JournalFilter filter, List<JournalRow> rows, @Nullable UUID next) {

    /** What was done, in words where the module gave some: {@code <module>.journal.<verb>}. */
    public String act(View view, JournalEntry entry) {
        String key = entry.act().replaceFirst("\\.", ".journal.");
        String words = view.t(key);
        return words.equals(key) ? entry.act() : words;
    }

    public String actor(View view, JournalEntry entry) {
        return entry.actorName().isBlank() ? view.t("journal.system") : entry.actorName();
    }

    /** The next page with the same filters. */
    public String nextPath() {
        return "/admin/journal?qui=" + encoded(filter.actor()) + "&quoi="
                + encoded(filter.act()) + "&objet=" + encoded(filter.subject()) + "&du=" + encoded(filter.from()) + "&au="
                + encoded(filter.until()) + "&apres=" + next;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}

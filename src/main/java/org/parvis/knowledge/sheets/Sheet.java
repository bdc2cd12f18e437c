package org.parvis.knowledge.sheets;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of service-public.
 *
 * @param id its official number, such as F1342
 * @param readers for whom it is written: «Particuliers», «Associations», «Professionnels»
 * @param theme what it is about
 * @param keywords the files in which service-public puts it
 * @param summary its description in a sentence or two
 * @param html all that it says, as {@link SheetHtml} writes it
 * @param address its page at service-public
 * @param dated the day of its last change
 * @param namesTownHall it sends people to their town hall
 */
public record Sheet(
        String id,
        String readers,
        String theme,
        String title,
        String keywords,
        String summary,
        String html,
        String address,
        @Nullable LocalDate dated,
        boolean namesTownHall) {

    /** What it is known by, as its address has it too: a number may be a sheet for each of two kinds of readers. */
    String key() {
        return readers.toLowerCase(Locale.ROOT) + "/" + id;
    }
}

package org.parvis.report.browse;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where the news of a list can be subscribed to: feeds exist for everything, for a category and for a district. */
final class FeedAddress {

    private FeedAddress() {}

    static @Nullable String of(ReportFilter filter) {
        if (!filter.words().isEmpty() || filter.state() != StateFilter.ALL) {
            return null;
        }
        if (filter.category().isEmpty() && filter.district().isEmpty()) {
            return "/flux/signalements.atom";
        }
        if (filter.district().isEmpty()) {
            return "/flux/categorie/" + encoded(filter.category()) + ".atom";
        }
        return filter.category().isEmpty() ? "/flux/quartier/" + encoded(filter.district()) + ".atom" : null;
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }
}

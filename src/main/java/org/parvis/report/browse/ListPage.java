package org.parvis.report.browse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of public reports beside its map.
 *
 * @param count how many match; null where nobody has counted them
 * @param alike whether these have only some of the words asked for, because none has all
 * @param older query of the next page; null on the last
 * @param feed address of the feed of the same list; null where there is none
 */
public record ListPage(
        ReportFilter filter,
        List<ReportCard> cards,
        @Nullable Long count,
        @Nullable String older,
        boolean first,
        boolean alike,
        ListOptions options,
        DrawnMap map,
        @Nullable String feed) {}

package org.parvis.relation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of files that may be of one person, the likeliest first.
 *
 * @param next address of the next page; null on the last
 */
public record DuplicatesPage(List<Line> lines, boolean isContinued, @Nullable String next) {

    /** @param twin the second of the two, with what speaks for it */
    public record Line(String name, List<String> hints, PersonPage.Twin twin) {}
}

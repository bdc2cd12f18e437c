package org.parvis.relation.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came while two files were one.
 *
 * @param kept whose file it stands in
 * @param merged whose it may be
 * @param more how many there are beside those shown
 */
public record SortPage(String path, String back, String kept, String merged, List<Item> items, long more) {

    /** @param words null where they are another department's */
    public record Item(UUID id, String what, String when, @Nullable String words) {}
}

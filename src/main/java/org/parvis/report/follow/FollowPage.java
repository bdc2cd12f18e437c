package org.parvis.report.follow;

import org.jspecify.annotations.Nullable;
import org.parvis.report.browse.ListOptions;
import org.parvis.web.FormErrors;

/**
 * The form that asks what to be told of, and where.
 *
 * @param number the report to follow; null for a category or district
 * @param options what can be chosen instead; null for one report
 */
public record FollowPage(
        @Nullable String number,
        String title,
        @Nullable ListOptions options,
        String subject,
        Wish wish,
        FormErrors errors) {

    /** What somebody typed, given back when it has a mistake. */
    public record Wish(String email, String rhythm) {}
}

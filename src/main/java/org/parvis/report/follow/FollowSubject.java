package org.parvis.report.follow;

import java.util.UUID;
import org.parvis.report.browse.ReportFilter;
import org.parvis.report.browse.StateFilter;

/** What can be followed. */
public sealed interface FollowSubject {

    record OneReport(UUID id) implements FollowSubject {}

    record OfCategory(String code) implements FollowSubject {}

    /** @param code «layer:code» */
    record InDistrict(String code) implements FollowSubject {}

    record Everything() implements FollowSubject {}

    /** As it is stored. */
    default String word() {
        return switch (this) {
            case OneReport(UUID id) -> "report:" + id;
            case OfCategory(String code) -> "category:" + code;
            case InDistrict(String code) -> "district:" + code;
            case Everything() -> "all";
        };
    }

    /** The list of reports that it stands for. */
    default ReportFilter filter() {
        return switch (this) {
            case OfCategory(String code) -> new ReportFilter(code, "", StateFilter.ALL, "");
            case InDistrict(String code) -> new ReportFilter("", code, StateFilter.ALL, "");
            case OneReport _, Everything _ -> ReportFilter.NONE;
        };
    }

    static FollowSubject of(String word) {
        int colon = word.indexOf(':');
        String rest = word.substring(colon + 1);
        return switch (colon < 0 ? word : word.substring(0, colon)) {
            case "report" -> new OneReport(UUID.fromString(rest));
            case "category" -> new OfCategory(rest);
            case "district" -> new InDistrict(rest);
            default -> new Everything();
        };
    }
}

package org.parvis.report.browse;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.Picture;
import org.parvis.files.Pictures;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.territory.District;
import org.parvis.territory.Districts;
import org.parvis.web.Durations;
import org.parvis.web.View;
import org.springframework.stereotype.Component;

/** Dresses reports for lists: names instead of codes, what was promised in words. One query for all pictures. */
@Component
public class ReportCards {

    /** As the files module knows the owner of a report's pictures. */
    static final String PICTURE_OWNER = "report";

    private final Categories categories;
    private final Districts districts;
    private final Pictures pictures;
    private final Clock clock;

    ReportCards(Categories categories, Districts districts, Pictures pictures, Clock clock) {
        this.categories = categories;
        this.districts = districts;
        this.pictures = pictures;
        this.clock = clock;
    }

    public List<ReportCard> of(List<ListedReport> reports, View view) {
        List<UUID> withCover = reports.stream()
                .filter(report -> report.cover() != null)
                .map(ListedReport::id)
                .toList();
        Map<UUID, List<Picture>> covers = pictures.listByOwner(PICTURE_OWNER, withCover);
        Instant now = clock.instant();
        return reports.stream()
                .map(report -> card(report, thumbnail(covers.getOrDefault(report.id(), List.of())), view, now))
                .toList();
    }

    /** The name of a category as people read it; its code where it is known no more. */
    public String category(String code, View view) {
        return categories.find(code).map(c -> c.label(view.locale())).orElse(code);
    }

    /** The district of the first layer; empty where there is none. */
    public String district(List<String> codes) {
        return codes.stream()
                .findFirst()
                .map(code -> code.split(":", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> districts.find(parts[0], parts[1]))
                .map(District::name)
                .orElse("");
    }

    /** The category that stands above, or itself where it stands alone. */
    public Category group(Category category) {
        return category.parent() == null ? category : categories.find(category.parent()).orElse(category);
    }

    private ReportCard card(ListedReport report, @Nullable String thumbnail, View view, Instant now) {
        return new ReportCard(
                report,
                StatusTag.of(report.status()),
                category(report.category(), view),
                district(report.districts()),
                outcome(report, view, now),
                report.isLate(now) ? "late" : "",
                thumbnail);
    }

    private static String outcome(ListedReport report, View view, Instant now) {
        Instant due = report.dueAt();
        Instant closed = report.closedAt();
        return switch (report.status()) {
            case RECEIVED, ACCEPTED, IN_PROGRESS ->
                due == null
                        ? ""
                        : view.t(report.isLate(now) ? "report.public.late" : "report.public.promised", view.moment(due));
            case WAITING -> view.t("report.public.waiting");
            case RESOLVED ->
                closed == null
                        ? ""
                        : view.t("report.public.solvedIn", Durations.words(Duration.between(report.submittedAt(), closed), view));
            case DECLINED -> view.t("report.public.declined");
            case FORWARDED -> view.t("report.public.forwarded");
            case DUPLICATE -> view.t("report.public.duplicate");
        };
    }

    private static @Nullable String thumbnail(List<Picture> ofReport) {
        return ofReport.stream()
                .filter(Picture::isReady)
                .findFirst()
                .map(Picture::smallPath)
                .orElse(null);
    }
}

package org.parvis.report.open311.server;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Decision;
import org.parvis.casework.Entry;
import org.parvis.casework.Timeline;
import org.parvis.files.Picture;
import org.parvis.files.Pictures;
import org.parvis.report.category.Categories;
import org.parvis.report.open311.wire.BulkRow;
import org.parvis.report.open311.wire.RequestQuery;
import org.parvis.report.open311.wire.ServiceRequest;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports as everybody may read them: one query for the reports, one each for decisions, pictures and timelines. */
@Component
class PublicRequests {

    /** How far back a list goes that names no date. */
    private static final Duration USUAL = Duration.ofDays(90);

    private final PublicRequestStore store;
    private final Categories categories;
    private final Timeline timeline;
    private final Pictures pictures;
    private final Statuses statuses;
    private final Departments departments;
    private final Clock clock;

    PublicRequests(
            PublicRequestStore store,
            Categories categories,
            Timeline timeline,
            Pictures pictures,
            Statuses statuses,
            Departments departments,
            Clock clock) {
        this.departments = departments;
        this.store = store;
        this.categories = categories;
        this.timeline = timeline;
        this.pictures = pictures;
        this.statuses = statuses;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ServiceRequest> list(RequestQuery query, Call call) {
        List<PublicReport> reports = store.list(query, clock.instant().minus(USUAL));
        Surroundings around = surroundings(reports, query);
        RequestDrawing drawing = new RequestDrawing(call, categories.tree(), statuses, this::body);
        return reports.stream().map(report -> drawing.draw(report, around)).toList();
    }

    /** Every public report, oldest first, a thousand at a time so that it takes no memory however many there are. */
    public void everyOne(Call call, Consumer<BulkRow> rows) {
        RequestDrawing drawing = new RequestDrawing(call, categories.tree(), statuses, this::body);
        List<PublicReport> some = store.after(null);
        while (!some.isEmpty()) {
            List<UUID> decided = some.stream().filter(PublicReport::isDecided).map(PublicReport::caseId).toList();
            Surroundings around = new Surroundings(timeline.lastDecisions(decided), Map.of(), null);
            some.forEach(report -> rows.accept(drawing.bulk(report, around)));
            some = store.after(some.getLast());
        }
    }

    /**
     * What is known about several reports besides their rows.
     *
     * @param timelines null when nobody asked for them
     */
    record Surroundings(
            Map<UUID, Decision> decisions,
            Map<UUID, List<Picture>> pictures,
            @Nullable Map<UUID, List<Entry>> timelines) {}

    private Surroundings surroundings(List<PublicReport> reports, RequestQuery query) {
        List<UUID> cases = reports.stream().map(PublicReport::caseId).toList();
        List<UUID> decided = reports.stream().filter(PublicReport::isDecided).map(PublicReport::caseId).toList();
        Map<UUID, PublicReport> illustrated = reports.stream()
                .filter(report -> report.coverPhoto() != null)
                .collect(Collectors.toMap(PublicReport::id, report -> report));
        return new Surroundings(
                timeline.lastDecisions(decided),
                pictures.listByOwner(PublicReport.PICTURE_OWNER, illustrated.keySet()),
                query.extensions() ? timeline.publicPartsOf(cases) : null);
    }

    private @Nullable String body(UUID id) {
        return departments.find(id).map(Department::name).orElse(null);
    }
}

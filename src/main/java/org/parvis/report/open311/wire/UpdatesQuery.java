package org.parvis.report.open311.wire;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Between which moments a client wants to know what happened; a missing end is open. */
public record UpdatesQuery(@Nullable OffsetDateTime start, @Nullable OffsetDateTime end, int page, int size) {

    public static UpdatesQuery of(Parameters parameters) {
        Arguments arguments = new Arguments(parameters);
        OffsetDateTime start = arguments.moment("start_date");
        OffsetDateTime end = arguments.moment("end_date");
        if (start != null && end != null && start.isAfter(end)) {
            arguments.wrong("start_date must not be after end_date.");
        }
        UpdatesQuery query = new UpdatesQuery(
                start,
                end,
                arguments.whole("page", 1, 1_000_000),
                arguments.whole("page_size", RequestQuery.MOST, RequestQuery.MOST));
        arguments.check();
        return query;
    }
}

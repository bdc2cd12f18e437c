package org.parvis.report.open311.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Entry;
import org.parvis.casework.Timeline;
import org.parvis.report.open311.wire.RequestUpdate;
import org.parvis.report.open311.wire.UpdatesQuery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened to public reports, oldest first; an update that came from elsewhere keeps the id it came with. Times are
 * those at which we learned of it: whoever asks «since the last answer» must not miss what was sent late. When its
 * sender says that it happened stands in the case, for agents.
 */
@Component
class UpdateFeed {

    private static final Duration USUAL = Duration.ofDays(90);

    private final Timeline timeline;
    private final PublicRequestStore requests;
    private final UpdateStore updates;
    private final Statuses statuses;
    private final Clock clock;

    UpdateFeed(
            Timeline timeline, PublicRequestStore requests, UpdateStore updates, Statuses statuses, Clock clock) {
        this.timeline = timeline;
        this.requests = requests;
        this.updates = updates;
        this.statuses = statuses;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<RequestUpdate> list(UpdatesQuery query, Call call) {
        List<Entry> entries = timeline.publicBetween(span(query));
        Map<UUID, String> numbers = requests.numbers(entries.stream().map(Entry::caseId).distinct().toList());
        Map<UUID, String> foreign = updates.foreignIds(entries.stream().map(Entry::id).toList());
        List<RequestUpdate> list = new ArrayList<>();
        for (Entry entry : entries) {
            String number = numbers.get(entry.caseId());
            if (number != null) {
                String id = foreign.getOrDefault(entry.id(), entry.id().toString());
                list.add(update(entry, id, number, call));
            }
        }
        return list;
    }

    private Timeline.Span span(UpdatesQuery query) {
        Instant to = orElse(query.end(), clock.instant()).plusSeconds(1);
        Instant from = orElse(query.start(), clock.instant().minus(USUAL));
        Timeline.Paging page = new Timeline.Paging(query.size(), (query.page() - 1L) * query.size());
        return new Timeline.Span("report", from, to, requests.hiddenCases(), page);
    }

    private static Instant orElse(@Nullable OffsetDateTime moment, Instant otherwise) {
        return moment == null ? otherwise : moment.toInstant();
    }

    private RequestUpdate update(Entry entry, String id, String number, Call call) {
        String label = statuses.label(entry.statusAfter(), call.locale());
        return new RequestUpdate(
                id,
                number,
                Statuses.of(entry),
                call.local(entry.at()),
                entry.publicText() == null ? label : entry.publicText(),
                null,
                entry.statusAfter().name(),
                null);
    }
}

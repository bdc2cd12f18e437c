package org.parvis.casework.queues;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseKind;
import org.parvis.casework.CaseKinds;
import org.parvis.casework.CaseRights;
import org.parvis.casework.CaseRights.Sight;
import org.parvis.casework.CaseSights;
import org.parvis.casework.Sectors;
import org.parvis.casework.TypedNumber;
import org.parvis.casework.Viewer;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of the desk. A page is one statement, its counts another, whatever the number of cases. */
@Service
@Transactional(readOnly = true)
public class CaseQueues {

    /** Cases on one page. */
    public static final int PAGE = 50;

    /** Counts stop here: beyond, a desk says «99+». */
    public static final int COUNTED = 100;

    private final QueueStore store;
    private final Territories territories;
    private final CaseKinds kinds;
    private final CaseSights sights;
    private final Sectors sectors;
    private final Clock clock;

    CaseQueues(
            QueueStore store,
            Territories territories,
            CaseKinds kinds,
            CaseSights sights,
            Sectors sectors,
            Clock clock) {
        this.sights = sights;
        this.sectors = sectors;
        this.kinds = kinds;
        this.store = store;
        this.territories = territories;
        this.clock = clock;
    }

    /**
     * A case in a list. What the viewer may not see has no title.
     *
     * @param legalOn the last day before silence decides, in the queues that are about it alone
     */
    public record Row(Case subject, Sight sight, @Nullable LocalDate legalOn) {
        /** The title, or null where only the existence of the case may be known. */
        public @Nullable String title() {
            return sight.covers(Sight.TITLE) ? subject.title() : null;
        }
    }

    /** @param next where the next page starts, null on the last */
    public record Rows(List<Row> rows, QueueQuery.@Nullable Cursor next) {}

    public Rows page(Viewer viewer, QueueQuery query) {
        List<Case> found = store.list(scope(viewer, query), query, PAGE + 1);
        boolean isLast = found.size() <= PAGE;
        List<Case> shown = isLast ? found : found.subList(0, PAGE);
        Map<UUID, LocalDate> legal = query.queue().isInOrderOfSilence() ? store.legalDays(shown.stream().map(Case::id).toList()) : Map.of();
        // A case that was answered a moment ago has no such day any more: the page ends at one that has.
        Optional<Case> last = shown.reversed().stream()
                .filter(one -> !query.queue().isInOrderOfSilence() || legal.containsKey(one.id()))
                .findFirst();
        QueueQuery.Cursor next = isLast ? null : last.map(one -> QueueStore.cursor(query.queue(), one, legal.get(one.id()))).orElse(null);
        return new Rows(shown.stream().map(c -> new Row(c, sights.sight(viewer, c), legal.get(c.id()))).toList(), next);
    }

    /** Whatever a list holds, over all its pages, up to a limit. */
    public List<Case> all(Viewer viewer, QueueQuery query, int atMost) {
        return store.list(scope(viewer, query), query.after(null), atMost);
    }

    /**
     * @param queues how many cases are in each queue of open cases that there is, up to {@link #COUNTED}
     * @param list how many are in one list over all its pages, up to a limit of its own
     */
    public record Sizes(Map<Queue, Integer> queues, int list) {}

    public Sizes sizes(Viewer viewer, QueueQuery query, int atMost) {
        QueueStore.Statement list = QueueStore.statement(scope(viewer, query), query.after(null), atMost);
        QueueStore.Sizes sizes = store.sizes(scopes(viewer), COUNTED, list);
        return new Sizes(sizes.queues(), sizes.list());
    }

    /** How many cases are in each queue of open cases that there is, up to {@link #COUNTED}. */
    public Map<Queue, Integer> counts(Viewer viewer) {
        return store.counts(scopes(viewer), COUNTED);
    }

    private Map<Queue, QueueStore.Scope> scopes(Viewer viewer) {
        Map<Queue, QueueStore.Scope> scopes = new EnumMap<>(Queue.class);
        for (Queue queue : Queue.values()) {
            QueueStore.Scope scope = scope(viewer, queue);
            if (queue.isOfOpenCases() && (queue != Queue.PUBLISH || !scope.ofOthers().isEmpty())) {
                scopes.put(queue, scope);
            }
        }
        return scopes;
    }

    /** Where an agent starts: what is new for their departments, or else what they have in hand. */
    public Queue landing(Viewer viewer) {
        QueueQuery fresh = QueueQuery.of(Queue.NEW);
        return store.list(scope(viewer, fresh), fresh, 1).isEmpty() ? Queue.MINE : Queue.NEW;
    }

    /** The cases before and after one in the same list, for going on with the keyboard: ids in order. */
    public List<UUID> ids(Viewer viewer, QueueQuery query) {
        return page(viewer, query).rows().stream().map(row -> row.subject().id()).toList();
    }

    /** With the numbers that a search may mean. */
    private QueueStore.Scope scope(Viewer viewer, QueueQuery query) {
        QueueStore.Scope scope = scope(viewer, query.queue());
        if (query.text().isBlank() || QueueFilters.isNumber(query.text())) {
            return scope;
        }
        List<String> prefixes = kinds.all().stream().map(CaseKind::numberPrefix).toList();
        int year = scope.now().atZone(scope.zone()).getYear();
        return scope.meaning(TypedNumber.candidates(query.text(), prefixes, year));
    }

    private QueueStore.Scope scope(Viewer viewer, Queue queue) {
        Instant now = clock.instant();
        boolean everywhere = CaseRights.seesAllTitles(viewer);
        return new QueueStore.Scope(
                queue, viewer.accountId(), everywhere ? null : viewer.departments(), now,
                territories.current().zone(), List.of(), behind(viewer, Sight.EXISTENCE),
                behind(viewer, Sight.CONTENT), ofOthers());
    }

    private Set<String> ofOthers() {
        return kinds.all().stream().flatMap(kind -> kind.concerningOthers().stream()).collect(Collectors.toSet());
    }

    private Set<UUID> behind(Viewer viewer, Sight needed) {
        return sectors.walls().behind(viewer, needed);
    }
}

package org.parvis.participation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.territory.Territories;
import org.parvis.web.TypedDay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ideas of a process for whoever has them studied: what is to ask, whom they wait for, what is late. */
@Service
@Transactional(readOnly = true)
public class StudyQueue {

    /** Where nobody is to answer. */
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final StudyQueueStore store;
    private final Territories territories;
    private final Clock clock;

    StudyQueue(StudyQueueStore store, Territories territories, Clock clock) {
        this.store = store;
        this.territories = territories;
        this.clock = clock;
    }

    /** @param due of the first answer that is awaited; far away for none */
    public record Row(
            UUID id, UUID caseId, String number, String title, Proposal.Moderation moderation, Instant submittedAt, LocalDate due) {}

    /** How much a department has to answer. */
    public record Awaited(UUID departmentId, long asked, long late, LocalDate firstDue) {}

    /** Where a page begins: after the row that was shown last. */
    public record Place(LocalDate due, UUID id) {

        public static final Place START = new Place(LocalDate.EPOCH, new UUID(0, 0));

        /** Empty for what is no place. */
        public static Optional<Place> find(String typed) {
            int dot = typed.indexOf('.');
            try {
                return dot < 0
                        ? Optional.empty()
                        : typedDay(typed.substring(0, dot)).map(day -> new Place(day, UUID.fromString(typed.substring(dot + 1))));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static Optional<LocalDate> typedDay(String typed) {
            return typed.isEmpty() ? Optional.of(NEVER) : TypedDay.find(typed);
        }

        public static Place of(Row last) {
            return new Place(last.due(), last.id());
        }

        /** As an address carries it. */
        public String written() {
            return (due.equals(NEVER) ? "" : due.toString()) + "." + id;
        }
    }

    public Map<StudyStage, Long> count(Process process) {
        return store.count(process.id(), today());
    }

    public List<Row> list(Process process, StudyStage stage, Place after, int most) {
        return store.list(process.id(), stage, today(), after, most);
    }

    /** Who is to answer about these ideas, by idea. */
    public Map<UUID, List<Appraisal>> awaited(List<Row> rows) {
        return store.listAsked(rows.stream().map(Row::id).toList()).stream().collect(Collectors.groupingBy(Appraisal::proposalId));
    }

    /** Whom a process waits for, whoever is late first. */
    public List<Awaited> awaited(Process process) {
        return store.listAwaited(process.id(), today());
    }

    /** Where the territory is. */
    public LocalDate today() {
        return LocalDate.now(clock.withZone(territories.current().zone()));
    }
}

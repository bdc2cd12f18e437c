package org.parvis.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.MoveKind;
import org.parvis.casework.NewCase;
import org.parvis.casework.PastCase;
import org.parvis.casework.PastCases;
import org.parvis.casework.PastStep;
import org.parvis.files.Pictures;
import org.parvis.questions.Answers;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.masking.PersonalDataMask;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.Districts;
import org.parvis.territory.Territories;
import org.parvis.territory.Whereabouts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in reports of the past, many at a time, with the districts of their places. Sends nothing to anybody.
 */
@Service
public class PastReports {

    private final PastReportStore store;
    private final PastCases cases;
    private final Categories categories;
    private final Districts districts;
    private final Departments departments;
    private final Territories territories;
    private final Pictures pictures;
    private final ApplicationEventPublisher events;

    PastReports(
            PastReportStore store,
            PastCases cases,
            Categories categories,
            Districts districts,
            Departments departments,
            Territories territories,
            Pictures pictures,
            ApplicationEventPublisher events) {
        this.store = store;
        this.cases = cases;
        this.categories = categories;
        this.districts = districts;
        this.departments = departments;
        this.territories = territories;
        this.pictures = pictures;
        this.events = events;
    }

    /**
     * What became of a batch.
     *
     * @param brought how many reports were written; what is neither among them nor refused was there already
     * @param districts of each report of the batch that is in the territory now, by its external id
     * @param refused why others cannot be brought in, by their external id
     */
    public record Outcome(int brought, Map<String, List<String>> districts, Map<String, Refused> refused) {}

    /** Why a past report cannot be brought in. */
    public enum Refused {
        CATEGORY_UNKNOWN,
        OUTSIDE_THE_TERRITORY
    }

    /** A report, its place and its category, ready to be written. */
    private record Ready(PastReport past, UUID id, Category category, Place place) {}

    /** Writes those that are not there yet: the same batch again writes nothing. */
    @Transactional
    public Outcome bring(List<PastReport> batch) {
        Map<String, List<String>> districtsOf =
                store.known(batch.stream().map(PastReport::externalId).toList());
        Map<String, Refused> refused = new LinkedHashMap<>();
        List<Ready> ready = new ArrayList<>();
        Set<String> seen = new HashSet<>(districtsOf.keySet());
        for (PastReport past : batch) {
            if (seen.add(past.externalId())) {
                ready(past, refused).ifPresent(ready::add);
            }
        }
        write(ready);
        ready.forEach(one -> districtsOf.put(one.past().externalId(), one.place().districts()));
        return new Outcome(ready.size(), districtsOf, refused);
    }

    private Optional<Ready> ready(PastReport past, Map<String, Refused> refused) {
        Optional<Category> category = categories.find(past.category());
        if (category.isEmpty()) {
            refused.put(past.externalId(), Refused.CATEGORY_UNKNOWN);
            return Optional.empty();
        }
        if (!(districts.locate(past.point()) instanceof Whereabouts.Inside inside)) {
            refused.put(past.externalId(), Refused.OUTSIDE_THE_TERRITORY);
            return Optional.empty();
        }
        List<String> codes = inside.districts().stream()
                .map(district -> district.reference())
                .toList();
        Place place = new Place(past.point(), past.address().strip(), codes, null);
        return Optional.of(new Ready(past, Ids.next(), category.get(), place));
    }

    private void write(List<Ready> ready) {
        if (ready.isEmpty()) {
            return;
        }
        Locale locale = territories.current().language();
        Map<UUID, String> names = departments.list().stream()
                .collect(Collectors.toMap(Department::id, Department::name));
        List<Case> written =
                cases.bring(ready.stream().map(one -> pastCase(one, locale)).toList());
        Map<UUID, UUID> reportOfCase = new LinkedHashMap<>();
        ready.forEach(one -> reportOfCase.put(one.past().caseId(), one.id()));
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < ready.size(); i++) {
            reports.add(report(ready.get(i), written.get(i), names, reportOfCase));
        }
        store.insert(reports);
        store.insertReopenings(reopenings(ready));
        events.publishEvent(new PastReportsBrought(
                InTerritory.current(), reports.stream().map(Report::id).toList()));
    }

    /** When closed reports came back, by report: figures count it. */
    private static Map<UUID, List<Instant>> reopenings(List<Ready> ready) {
        return ready.stream()
                .collect(Collectors.toMap(Ready::id, one -> reopenings(one.past())));
    }

    private static List<Instant> reopenings(PastReport past) {
        return past.steps().stream()
                .filter(step -> step.move() == MoveKind.REOPEN)
                .map(PastStep::at)
                .toList();
    }

    private static PastCase pastCase(Ready one, Locale locale) {
        PastReport past = one.past();
        boolean promised = past.promised() == PastReport.Promised.AS_THE_CATEGORY;
        NewCase opening = NewCase.about(ReportKind.CODE, one.id(), title(one, locale))
                .saying(past.description() + "\n" + past.address())
                .seenBy(one.category().isPublic() ? CaseVisibility.PUBLIC : CaseVisibility.PRIVATE)
                .through(past.channel())
                .from(past.requester())
                .with(Reports.routingFacts(one.category(), one.place()))
                .at(past.point())
                .promised(promised ? Duration.ofHours(one.category().rules().promiseHours()) : null)
                .sentTo(past.department());
        return new PastCase(past.caseId(), opening, past.submittedAt(), past.assigneeId(), past.steps());
    }

    private static String title(Ready one, Locale locale) {
        return Report.titleOf(one.past().description(), one.category().label(locale));
    }

    private Report report(Ready one, Case written, Map<UUID, String> departmentNames, Map<UUID, UUID> reportOfCase) {
        PastReport past = one.past();
        UUID original = written.state().originalId();
        Standing standing = new Standing(
                written.status(),
                departmentNames.get(written.departmentId()),
                original == null ? null : reportOfCase.get(original),
                past.steps().isEmpty() ? past.submittedAt() : past.steps().getLast().at(),
                written.state().closedAt(),
                written.state().dueAt());
        return new Report(
                one.id(),
                written.id(),
                written.number(),
                one.category().code(),
                written.title(),
                past.description(),
                PersonalDataMask.mask(past.description()),
                Answers.NONE,
                one.place(),
                past.channel(),
                one.category().isPublic() ? Visibility.PUBLIC : Visibility.PRIVATE,
                standing,
                attached(one),
                0,
                past.submittedAt(),
                standing.closedAt() == null ? last(reopenings(past)) : null,
                past.externalId());
    }

    /** Gives the report its pictures; answers with the first. */
    private @Nullable UUID attached(Ready one) {
        return one.past().photos().stream()
                .map(photo -> pictures.attach(photo, Report.picturesOf(one.id())))
                .toList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant last(List<Instant> moments) {
        return moments.isEmpty() ? null : moments.getLast();
    }
}

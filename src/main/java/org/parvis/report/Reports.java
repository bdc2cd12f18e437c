package org.parvis.report;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseVisibility;
import org.parvis.casework.Cases;
import org.parvis.casework.NewCase;
import org.parvis.casework.OpenedCase;
import org.parvis.casework.Party;
import org.parvis.files.Picture;
import org.parvis.files.PictureOwner;
import org.parvis.files.Pictures;
import org.parvis.questions.AnswerChecks;
import org.parvis.report.category.Categories;
import org.parvis.report.category.Category;
import org.parvis.report.category.CategoryTree;
import org.parvis.report.masking.PersonalDataMask;
import org.parvis.shared.GeoPoint;
import org.parvis.shared.Ids;
import org.parvis.shared.InTerritory;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.parvis.territory.StreetObject;
import org.parvis.territory.Territories;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports from every channel and finds them again. */
@Service
@Transactional
public class Reports {

    /** What routing rules look at in a category; another category may have fewer. */
    static final Set<String> CATEGORY_FACTS = Set.of("category", "group");

    private static final int MOST_COMPARED = 200;

    private final ReportStore store;
    private final Categories categories;
    private final Cases cases;
    private final ReportPlaces places;
    private final Departments departments;
    private final Territories territories;
    private final Pictures pictures;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            ReportStore store,
            Categories categories,
            Cases cases,
            ReportPlaces places,
            Departments departments,
            Territories territories,
            Pictures pictures,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.categories = categories;
        this.cases = cases;
        this.places = places;
        this.departments = departments;
        this.territories = territories;
        this.pictures = pictures;
        this.events = events;
        this.clock = clock;
    }

    /** What is wrong with a report, by field, as message keys; empty when it can be sent. */
    @Transactional(readOnly = true)
    public Map<String, String> problems(NewReport report) {
        return ReportChecks.problems(report, chosen(report), places.districtsOf(report.point()).orElse(null));
    }

    /**
     * Takes a report: opens its case, which finds its department and deadline, and stores it, all or nothing.
     *
     * @throws ReportRefused with everything that is wrong, by field
     */
    public SubmittedReport submit(NewReport report) {
        Optional<Category> category = chosen(report);
        Optional<Set<String>> place = places.districtsOf(report.point());
        Map<String, String> problems = ReportChecks.problems(report, category, place.orElse(null));
        if (!problems.isEmpty()) {
            throw new ReportRefused(problems);
        }
        return take(report, category.orElseThrow(), List.copyOf(place.orElseThrow()));
    }

    @Transactional(readOnly = true)
    public Optional<Report> find(UUID id) {
        return store.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Report> find(String number) {
        return store.findByNumber(number.strip().toUpperCase(Locale.ROOT));
    }

    @Transactional(readOnly = true)
    public Optional<Report> findByExternalId(String externalId) {
        return store.findByExternalId(externalId);
    }

    /** Open public reports of the same category within some metres, the nearest first. */
    @Transactional(readOnly = true)
    public List<NearbyReport> nearby(GeoPoint place, String category, double metres) {
        return store.openIn(Cells.around(place, metres), category, MOST_COMPARED).stream()
                .map(report -> new NearbyReport(report, report.place().point().metresTo(place)))
                .filter(near -> near.metres() <= metres)
                .sorted(Comparator.comparingDouble(NearbyReport::metres))
                .toList();
    }

    /** Somebody saw the same problem. */
    public void confirm(UUID id) {
        store.confirm(id);
    }

    /** An agent says that it is something else, or confirms that it is what it was taken for; suggestions learn from it. */
    public void putInCategory(UUID id, String code) {
        Report report = store.find(id).orElseThrow();
        Category category = categories.find(code).orElseThrow();
        if (!code.equals(report.category())) {
            Visibility shown = report.visibility() == Visibility.HIDDEN ? Visibility.HIDDEN : visibilityOf(category);
            store.putInCategory(id, code, shown);
        }
        categories.learn(report.publicDescription(), code);
    }

    private Optional<Category> chosen(NewReport report) {
        CategoryTree tree = report.enteredBy().party() == Party.AGENT ? categories.tree() : categories.treeForEverybody();
        return tree.findChoosable(report.category());
    }

    private SubmittedReport take(NewReport from, Category category, List<String> districtCodes) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Ids.next();
        Locale locale = territories.current().language();
        GeoPoint point = java.util.Objects.requireNonNull(from.point());
        Optional<StreetObject> object = places.object(category, from.objectId());
        String objectId = object.map(StreetObject::reference).orElse(null);
        Place place = new Place(point, from.address().strip(), districtCodes, objectId);
        String title = Report.titleOf(from.description(), category.label(locale));
        Map<String, String> facts = routingFacts(category, place);
        object.map(StreetObject::owner).filter(owner -> !owner.isEmpty()).ifPresent(owner -> facts.put("objectOwner", owner));
        OpenedCase opened = cases.open(caseOf(id, title, from, category, place).with(facts));
        String department = departments.find(opened.departmentId()).map(Department::name).orElse("");
        UUID cover = keepPictures(from, id);
        Report report = new Report(
                id,
                opened.id(),
                opened.number(),
                category.code(),
                title,
                from.description().strip(),
                PersonalDataMask.mask(from.description().strip()),
                AnswerChecks.asked(category.questions(), from.answers()),
                place,
                from.channel(),
                visibilityOf(category),
                new Standing(opened.status(), department, null, now, null, opened.dueAt()),
                cover,
                0,
                now,
                null,
                from.externalId());
        store.insert(report);
        events.publishEvent(new ReportSubmitted(
                InTerritory.current(), id, opened.id(), opened.number(), category.code(), point, now));
        return new SubmittedReport(
                id, opened.id(), opened.number(), opened.code(), opened.linkToken(), report.visibility(), department,
                opened.dueAt());
    }

    /** Gives the report its pictures; answers with the first. */
    private @Nullable UUID keepPictures(NewReport from, UUID id) {
        PictureOwner owner = Report.picturesOf(id);
        if (from.draftId() != null) {
            pictures.move(Draft.picturesOf(from.draftId()), owner);
        }
        from.photos().forEach(photo -> pictures.attach(photo, owner));
        return from.draftId() == null && from.photos().isEmpty()
                ? null
                : pictures.list(owner).stream().map(Picture::id).findFirst().orElse(null);
    }

    private static NewCase caseOf(UUID id, String title, NewReport from, Category category, Place place) {
        NewCase opening = NewCase.about(ReportKind.CODE, id, title)
                .saying(from.description() + "\n" + place.address() + "\n"
                        + String.join(" ", from.answers().byQuestion().values().stream().flatMap(List::stream).toList()))
                .seenBy(category.isPublic() ? CaseVisibility.PUBLIC : CaseVisibility.PRIVATE)
                .through(from.channel())
                .from(from.requester())
                .at(place.point())
                .promised(Duration.ofHours(category.rules().promiseHours()))
                .enteredBy(from.enteredBy());
        return opening.sentTo(category.answerer());
    }

    static Map<String, String> routingFacts(Category category, Place place) {
        Map<String, String> facts = categoryFacts(category);
        place.districts().forEach(d -> {
            int colon = d.indexOf(':');
            facts.put("district:" + d.substring(0, colon), d.substring(colon + 1));
        });
        return facts;
    }

    /** Under the names {@link #CATEGORY_FACTS}. */
    static Map<String, String> categoryFacts(Category category) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("category", category.code());
        if (category.parent() != null) {
            facts.put("group", category.parent());
        }
        return facts;
    }

    private static Visibility visibilityOf(Category category) {
        return category.isPublic() ? Visibility.PUBLIC : Visibility.PRIVATE;
    }
}

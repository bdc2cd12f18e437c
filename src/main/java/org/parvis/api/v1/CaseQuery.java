package org.parvis.api.v1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.api.ApiScope;
import org.parvis.casework.CaseFeed.Wanted;
import org.parvis.casework.CaseNumber;
import org.parvis.casework.CaseStatus;
import org.parvis.relation.History;
import org.parvis.relation.PersonHandles;
import org.parvis.relation.Persons;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.springframework.stereotype.Component;

/** Reads the filters of a list of cases. What the token does not see is not there, whatever the filters say. */
@Component
class CaseQuery {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final Departments departments;
    private final PersonHandles handles;
    private final Persons persons;
    private final History history;

    CaseQuery(Departments departments, PersonHandles handles, Persons persons, History history) {
        this.departments = departments;
        this.handles = handles;
        this.persons = persons;
        this.history = history;
    }

    Wanted read(Call call) {
        String number = call.argument("number");
        return new Wanted(
                departments(call),
                statuses(call),
                call.argument("kind"),
                call.argument("category"),
                number == null ? null : CaseNumber.normalised(number),
                casesOf(call),
                since(call));
    }

    private Set<UUID> departments(Call call) {
        String code = call.argument("department");
        if (code == null) {
            return call.token().departments();
        }
        return departments.find(code).map(Department::id).filter(call.token().departments()::contains).map(Set::of).orElse(Set.of());
    }

    private static Set<CaseStatus> statuses(Call call) {
        Set<CaseStatus> statuses = EnumSet.noneOf(CaseStatus.class);
        String said = call.argument("status");
        if (said == null) {
            return statuses;
        }
        for (String word : said.split(",")) {
            if (word.equals("open")) {
                statuses.addAll(CaseStatus.OPEN);
            } else {
                statuses.add(Arrays.stream(CaseStatus.values())
                        .filter(one -> one.name().equals(word.strip()))
                        .findFirst()
                        .orElseThrow(() -> ApiProblem.wrong("status", "api.wrong.word")));
            }
        }
        return statuses;
    }

    /** Whose file it is must be known to whoever asks for the cases in it. */
    private @Nullable List<UUID> casesOf(Call call) {
        String handle = call.argument("person");
        if (handle == null) {
            return null;
        }
        call.need(ApiScope.PERSONS_READ);
        return handles.find(handle, call.visitor())
                .map(id -> history.casesOf(persons.surviving(id)))
                .orElse(List.of());
    }

    private static @Nullable Instant since(Call call) {
        String said = call.argument("updated_since");
        if (said == null) {
            return null;
        }
        try {
            // A plus sign that was not encoded arrives as a space.
            Instant since = OffsetDateTime.parse(said.replace(' ', '+')).toInstant();
            if (since.isBefore(Instant.EPOCH) || since.isAfter(LATEST)) {
                throw ApiProblem.wrong("updated_since", "api.wrong.moment");
            }
            return since;
        } catch (DateTimeException e) {
            throw ApiProblem.wrong("updated_since", "api.wrong.moment");
        }
    }
}

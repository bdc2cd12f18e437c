package org.parvis.territory.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Ids;
import org.parvis.shared.OpeningHours;
import org.parvis.territory.Department;
import org.parvis.territory.DepartmentKind;
import org.parvis.territory.Open311Endpoint;

/** Reads the departments of the authority and the outside bodies. */
final class DepartmentReader {

    private final Entry root;

    DepartmentReader(Entry root) {
        this.root = root;
    }

    List<Department> departments() {
        List<Department> departments = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (Entry entry : root.entries("departments")) {
            Department department = department(entry);
            if (!codes.add(department.code())) {
                entry.problem("code", "\"" + department.code() + "\" stands here for the second time");
            }
            departments.add(department);
        }
        if (departments.isEmpty()) {
            root.problem("departments", "must name at least one department: cases need somebody who handles them");
        }
        return departments;
    }

    private static Department department(Entry entry) {
        Department department = new Department(
                Ids.next(),
                entry.text("code", Rules.CODE),
                entry.text("name"),
                entry.choice("kind", DepartmentKind.class, DepartmentKind.INTERNAL),
                entry.optional("competences").orElse(""),
                entry.orNull("email", Rules.EMAIL),
                entry.optional("phone").orElse(null),
                entry.optional("contact").orElse(""),
                entry.entry("open311").map(DepartmentReader::endpoint).orElse(null),
                entry.entry("calendar").map(DepartmentReader::hours).orElse(null),
                true);
        if (department.isOutside() && department.email() == null && department.endpoint() == null) {
            entry.warning("email", "is missing, and so is open311: cases handed to this body cannot be sent to it");
        }
        entry.refuseOthers();
        return department;
    }

    private static Open311Endpoint endpoint(Entry entry) {
        Open311Endpoint endpoint = new Open311Endpoint(
                entry.text("url", Rules.WEB),
                entry.optional("jurisdiction").orElse(null),
                entry.orNull("apiKeyEnv", Rules.VARIABLE));
        entry.refuseOthers();
        return endpoint;
    }

    private static @Nullable OpeningHours hours(Entry calendar) {
        OpeningHours hours = CalendarReader.hours(calendar, new OpeningHours(java.util.Map.of()));
        calendar.refuseOthers();
        return hours.isEmpty() ? null : hours;
    }
}

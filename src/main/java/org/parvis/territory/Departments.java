package org.parvis.territory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.parvis.shared.OpeningHours;
import org.parvis.shared.WorkingCalendar;
import org.springframework.stereotype.Service;

/** The departments and outside bodies of the territory in scope. Answers from memory. */
@Service
public class Departments {

    private final Territories territories;
    private final PerVersion<Map<UUID, Department>> all;

    Departments(Territories territories, DepartmentStore store) {
        this.territories = territories;
        this.all = new PerVersion<>(territories, () -> byId(store.list()));
    }

    /** Those that handle cases now, departments first, then bodies, each by name. */
    public List<Department> list() {
        return all.current().values().stream().filter(Department::active).toList();
    }

    /** Also one that no longer handles cases. */
    public Department get(UUID id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No department " + id));
    }

    public Optional<Department> find(UUID id) {
        return Optional.ofNullable(all.current().get(id));
    }

    public Optional<Department> find(String code) {
        return list().stream().filter(department -> department.code().equals(code)).findFirst();
    }

    /** The time in which a department works: its own hours, or else the territory's. */
    public WorkingCalendar calendar(UUID id) {
        WorkingCalendar common = territories.current().calendar();
        return get(id).hours() instanceof OpeningHours own
                ? new WorkingCalendar(common.zone(), own, common.holidays(), common.closingDays())
                : common;
    }

    private static Map<UUID, Department> byId(List<Department> departments) {
        Map<UUID, Department> byId = new LinkedHashMap<>();
        departments.forEach(department -> byId.put(department.id(), department));
        return byId;
    }
}

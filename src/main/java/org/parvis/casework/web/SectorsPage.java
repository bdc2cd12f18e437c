package org.parvis.casework.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Sector;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * The sectors of a territory, and the form of one.
 *
 * @param form as it was typed; null while none is open
 */
public record SectorsPage(List<Sector> sectors, List<Department> departments, @Nullable Form form, FormErrors errors) {

    /** @param code empty for a new one */
    public record Form(String code, String label, Sector.Outside outside, Set<String> departments) {}

    /** Names of a sector's departments, in the territory's order. */
    public List<String> names(Sector sector) {
        return departments.stream().filter(one -> sector.departments().contains(one.id())).map(Department::name).toList();
    }
}

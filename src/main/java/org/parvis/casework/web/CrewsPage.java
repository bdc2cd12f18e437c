package org.parvis.casework.web;

import java.util.List;
import org.parvis.territory.Department;

/** In which department a new team is to be. */
public record CrewsPage(List<Choice> departments) {

    static List<Choice> choices(List<Department> departments) {
        return departments.stream().map(one -> Choice.of(one.id(), one.name())).toList();
    }
}

package org.parvis.participation.council.web;

import java.util.List;
import org.parvis.participation.Process;
import org.parvis.territory.Department;
import org.parvis.territory.District;

/** What a council can be attached to by whoever writes it. */
public record CouncilChoices(List<Department> departments, List<District> districts, List<Process> processes) {}

package org.parvis.report.browse;

import java.util.List;

/** What lists can be narrowed to. */
public record ListOptions(List<Group> categories, List<Group> districts, List<Option> states) {

    /** Options under a common heading. */
    public record Group(String label, List<Option> options) {}

    public record Option(String value, String label) {}
}

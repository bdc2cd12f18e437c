package org.parvis.casework.web;

import java.util.List;
import java.util.Map;
import org.parvis.casework.Case;
import org.parvis.web.FormErrors;

/**
 * An order for many cases, before it is given.
 *
 * @param withTasks how many of the cases that are to be closed have an open task
 */
public record BulkOrder(
        String action,
        List<Case> cases,
        Map<String, String> values,
        FormErrors errors,
        List<Choice> colleagues,
        List<Choice> departments,
        Integer withTasks) {

    BulkOrder offering(List<Choice> people) {
        return new BulkOrder(action, cases, values, errors, people, departments, withTasks);
    }

    /** Whom the cases can be given to, by heading; all under an empty one where there is no team. */
    public Choices assignees() {
        return Choices.NONE.withColleagues(colleagues);
    }

    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}

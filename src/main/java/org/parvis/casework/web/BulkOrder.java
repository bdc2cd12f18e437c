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

    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}

package org.parvis.casework.web;

import java.util.List;
import java.util.Map;
import org.parvis.casework.Case;
import org.parvis.web.FormErrors;

/** An order for many cases, before it is given. */
public record BulkOrder(
        String action,
        List<Case> cases,
        Map<String, String> values,
        FormErrors errors,
        List<Choice> colleagues,
        List<Choice> departments) {

    public String value(String name) {
        return values.getOrDefault(name, "");
    }
}

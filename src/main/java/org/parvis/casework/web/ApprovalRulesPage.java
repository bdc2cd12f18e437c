package org.parvis.casework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.ApprovalRule;
import org.parvis.web.FormErrors;

/**
 * Which answers need approval, and the form for more.
 *
 * @param abouts departments and categories that a rule can be about
 * @param values as they were typed
 */
public record ApprovalRulesPage(
        List<Line> lines, List<Choice> abouts, List<Choice> people, Map<String, String> values, FormErrors errors) {

    /** @param approver name of who approves; null for the heads */
    public record Line(ApprovalRule rule, String about, @Nullable String approver) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }
}

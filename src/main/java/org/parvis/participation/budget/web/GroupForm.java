package org.parvis.participation.budget.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parvis.participation.budget.BudgetGroup;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has typed of a group of projects.
 *
 * @param code of the one that changes; empty for a new one
 * @param projects the codes that were ticked
 * @param most most that are chosen; empty for as many as there are
 * @param least how many are served first; empty for none
 * @param amount for how many whole euros; empty for none
 */
public record GroupForm(String code, String name, List<String> projects, String most, String least, String amount) {

    static final GroupForm EMPTY = new GroupForm("", "", List.of(), "", "", "");

    private static final String NUMBER = "|[0-9]{1,4}";
    private static final String MONEY = "|[0-9]{1,9}";

    public GroupForm {
        projects = List.copyOf(projects);
    }

    static GroupForm of(BudgetGroup group) {
        return new GroupForm(
                group.code(), group.name(), group.projects(), typed(group.most()), typed(group.least()), typed(group.leastAmount() / Money.CENTS));
    }

    static GroupForm read(MultiValueMap<String, String> fields) {
        return new GroupForm(
                Typed.of(fields, "code"), Typed.of(fields, "groupName"), fields.getOrDefault("groupProjects", List.of()),
                Typed.of(fields, "groupMost"), Typed.of(fields, "groupLeast"), BudgetForm.number(Typed.of(fields, "groupAmount")));
    }

    /** A number as it is typed: nothing for none. */
    static String typed(long number) {
        return number == 0 ? "" : String.valueOf(number);
    }

    /** What is no number, by field, as message keys. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        Map.of("groupMost", most, "groupLeast", least).forEach((field, typed) -> {
            if (!typed.matches(NUMBER)) {
                problems.put(field, "budget.refused.number");
            }
        });
        if (!amount.matches(MONEY)) {
            problems.put("groupAmount", "budget.refused.number");
        }
        return problems;
    }

    /** Of numbers that are some. */
    BudgetGroup group() {
        return new BudgetGroup(code, name, projects, (int) number(most), (int) number(least), number(amount) * Money.CENTS);
    }

    private static long number(String typed) {
        return typed.isEmpty() ? 0 : Long.parseLong(typed);
    }
}

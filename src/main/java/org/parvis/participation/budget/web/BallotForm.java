package org.parvis.participation.budget.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.ballot.tally.BallotKind;
import org.parvis.ballot.tally.Mark;
import org.parvis.participation.budget.Budget;
import org.parvis.participation.budget.BudgetProject;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has marked on a ballot: the numbers typed beside projects, or {@code 1} for those that are ticked.
 *
 * @param marks by the project's code, as typed
 */
public record BallotForm(Map<String, String> marks) {

    private static final String TICKED = "projet";
    private static final String NUMBER = "points.";
    private static final int DIGITS = 3;

    static final BallotForm EMPTY = new BallotForm(Map.of());

    static BallotForm read(MultiValueMap<String, String> fields) {
        Map<String, String> marks = new LinkedHashMap<>();
        fields.getOrDefault(TICKED, List.of()).forEach(code -> marks.put(code, "1"));
        fields.forEach((field, values) -> {
            @Nullable String typed = values.isEmpty() ? null : values.getFirst();
            if (field.startsWith(NUMBER) && typed != null && !typed.isBlank() && !typed.strip().equals("0")) {
                marks.put(field.substring(NUMBER.length()), typed.strip());
            }
        });
        return new BallotForm(marks);
    }

    public String typed(BudgetProject project) {
        return marks.getOrDefault(project.code(), "");
    }

    public boolean names(BudgetProject project) {
        return marks.containsKey(project.code());
    }

    /** Whether something typed is no number, or names no project, or two projects share a rank. */
    boolean isUnreadable(Budget budget) {
        return !marks.values().stream().allMatch(one -> one.matches("[0-9]{1," + DIGITS + "}"))
                || !marks.keySet().stream().allMatch(code -> place(budget, code) >= 0)
                || budget.about().kind() == BallotKind.RANKED && !isInOrder();
    }

    /** Ranks are 1, 2, 3… without a gap. */
    private boolean isInOrder() {
        List<Integer> ranks = marks.values().stream().map(Integer::parseInt).sorted().toList();
        for (int i = 0; i < ranks.size(); i++) {
            if (ranks.get(i) != i + 1) {
                return false;
            }
        }
        return true;
    }

    /** As the count reads it: points, or what a rank is worth. */
    List<Mark> read(Budget budget) {
        List<Mark> read = new ArrayList<>();
        marks.forEach((code, typed) -> {
            int number = Integer.parseInt(typed);
            int points = budget.about().kind() == BallotKind.RANKED ? budget.about().most() + 1 - number : number;
            read.add(new Mark(place(budget, code), points));
        });
        return read;
    }

    private static int place(Budget budget, String code) {
        List<String> codes = budget.projects().stream().map(BudgetProject::code).toList();
        return codes.indexOf(code);
    }
}

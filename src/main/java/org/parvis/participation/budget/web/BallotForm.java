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
import org.parvis.participation.budget.BudgetSection;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/**
 * What somebody has marked on a ballot: the numbers typed beside projects, or {@code 1} for those that are ticked.
 *
 * @param marks by the project's code, as typed
 * @param kept what was marked in zones that the page does not show: it is no part of the ballot, and comes back with its zone
 * @param zone the code of the zone that was chosen; empty for none
 * @param changes how many changes of projects the page told of; less than 0 where it did not say
 */
public record BallotForm(Map<String, String> marks, Map<String, String> kept, String zone, int changes) {

    private static final String TICKED = "projet";
    private static final String TICKED_IN_ZONE = TICKED + ".";
    private static final String NUMBER = "points.";
    private static final String KEPT = "garde.";
    private static final String CHANGES = "changements";
    private static final int UNKNOWN = -1;
    private static final int DIGITS = 3;

    static final BallotForm EMPTY = new BallotForm(Map.of(), Map.of(), "", UNKNOWN);

    static BallotForm read(MultiValueMap<String, String> fields) {
        Map<String, String> marks = new LinkedHashMap<>();
        Map<String, String> kept = new LinkedHashMap<>();
        fields.forEach((field, values) -> {
            @Nullable String typed = values.isEmpty() ? null : values.getFirst();
            if (field.equals(TICKED) || field.startsWith(TICKED_IN_ZONE)) {
                values.stream().filter(code -> !code.isEmpty()).forEach(code -> marks.put(code, "1"));
            } else if (typed != null && !typed.isBlank() && !typed.strip().equals("0")) {
                if (field.startsWith(NUMBER)) {
                    marks.put(field.substring(NUMBER.length()), typed.strip());
                } else if (field.startsWith(KEPT)) {
                    kept.put(field.substring(KEPT.length()), typed.strip());
                }
            }
        });
        return new BallotForm(marks, kept, Typed.of(fields, "zone"), changes(Typed.of(fields, CHANGES)));
    }

    private static int changes(String typed) {
        return typed.matches("[0-9]{1,4}") ? Integer.parseInt(typed) : UNKNOWN;
    }

    /** Whether a project has changed since the page was read on which it was filled in. */
    boolean isFromBefore(Budget budget) {
        return changes >= 0 && changes != budget.changes().size();
    }

    /** The same in another zone; in none, where it is to be chosen again. */
    BallotForm in(String other) {
        return new BallotForm(marks, kept, other, changes);
    }

    /** Another ballot of the same zone, with nothing marked. */
    BallotForm emptied() {
        return new BallotForm(Map.of(), Map.of(), zone, changes);
    }

    /** The name of what is ticked in a section of the ballot: of each, one can be chosen where one can. */
    public static String ticks(BudgetSection section) {
        return section.zone() == null ? TICKED : TICKED_IN_ZONE + section.zone().code();
    }

    public String typed(BudgetProject project) {
        return all().getOrDefault(project.code(), "");
    }

    public boolean names(BudgetProject project) {
        return all().containsKey(project.code());
    }

    private Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>(kept);
        all.putAll(marks);
        return all;
    }

    /** What the page that shows these sections keeps unseen, by the name of a field. */
    public Map<String, String> unseen(List<BudgetSection> sections) {
        Map<String, String> unseen = new LinkedHashMap<>();
        all().forEach((code, typed) -> {
            if (!isIn(sections, code)) {
                unseen.put(KEPT + code, typed);
            }
        });
        return unseen;
    }

    private static boolean isIn(List<BudgetSection> sections, String code) {
        return sections.stream().flatMap(section -> section.projects().stream()).anyMatch(project -> project.code().equals(code));
    }

    /** Whether something typed is no number, or names no project that the ballot shows. */
    boolean isUnreadable(Budget budget) {
        List<BudgetSection> sections = Ballots.sections(budget, zone);
        return !marks.values().stream().allMatch(one -> one.matches("[0-9]{1," + DIGITS + "}"))
                || !marks.keySet().stream().allMatch(code -> isIn(sections, code));
    }

    /** Sections of a readable ballot in which projects share a rank or leave one out. */
    List<BudgetSection> outOfOrder(Budget budget) {
        return budget.about().kind() == BallotKind.RANKED
                ? Ballots.sections(budget, zone).stream().filter(section -> !isInOrder(section)).toList()
                : List.of();
    }

    /** Ranks are 1, 2, 3… without a gap. */
    private boolean isInOrder(BudgetSection section) {
        List<Integer> ranks = section.projects().stream()
                .map(project -> marks.getOrDefault(project.code(), ""))
                .filter(typed -> !typed.isEmpty())
                .map(Integer::parseInt)
                .sorted()
                .toList();
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
            int place = place(budget, code);
            int points = budget.about().kind() == BallotKind.RANKED ? budget.limits(budget.projects().get(place)).max() + 1 - number : number;
            read.add(new Mark(place, points));
        });
        return read;
    }

    private static int place(Budget budget, String code) {
        List<String> codes = budget.projects().stream().map(BudgetProject::code).toList();
        return codes.indexOf(code);
    }
}

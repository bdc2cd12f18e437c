package org.parvis.ballot.tally;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The declared order of projects between which a rule does not choose. It is complete: no two are ever equal. */
final class Order {

    private final int[] places;

    Order(Election election, Count count, SelectionRule rule) {
        List<Project> projects = election.projects();
        Lot lot = new Lot(rule.lotSeed());
        List<String> drawn = projects.stream().map(project -> lot.draw(project.id())).toList();
        Comparator<Integer> order = (one, other) -> 0;
        for (TieBreak tie : rule.ties()) {
            order = order.thenComparing(switch (tie) {
                case LOWER_COST -> Comparator.comparingLong(at -> projects.get(at).cost());
                case HIGHER_COST -> Comparator.<Integer>comparingLong(at -> projects.get(at).cost()).reversed();
                case MORE_VOTERS -> Comparator.<Integer, Integer>comparing(count.voters()::get).reversed();
                case LOT -> Comparator.comparing(drawn::get);
            });
        }
        List<Integer> sorted = IntStream.range(0, projects.size()).boxed().sorted(order).toList();
        places = new int[projects.size()];
        for (int place = 0; place < places.length; place++) {
            places[sorted.get(place)] = place;
        }
    }

    /** Where a project stands when only this order counts: 0 is the first. */
    int place(int project) {
        return places[project];
    }
}

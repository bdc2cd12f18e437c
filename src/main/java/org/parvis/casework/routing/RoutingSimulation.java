package org.parvis.casework.routing;

import java.util.List;

/**
 * What other rules would have done with recent cases.
 *
 * @param looked how many cases were tried
 * @param moved those that would have gone elsewhere
 */
public record RoutingSimulation(int looked, List<Moved> moved) {

    /**
     * @param title empty where whoever asked may not see it
     * @param from where the rules in force send it, as {@link Route#to} writes it
     * @param open whether somebody still works on it
     */
    public record Moved(String number, String title, String from, String to, boolean open) {}

    /** How many of those that would have gone elsewhere are not closed yet. */
    public long open() {
        return moved.stream().filter(Moved::open).count();
    }
}

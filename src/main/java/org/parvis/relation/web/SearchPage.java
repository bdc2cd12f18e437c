package org.parvis.relation.web;

import java.util.List;
import org.parvis.relation.PersonKind;

/**
 * The search for people.
 *
 * @param typed empty before the first search
 * @param isFull whether there may be more than are shown
 */
public record SearchPage(String typed, List<Line> lines, boolean isFull) {

    /**
     * @param hints how they are reached, no more than tells two apart
     * @param since the day on which something last happened in the file
     */
    public record Line(String path, String name, PersonKind kind, List<String> hints, String since) {}
}

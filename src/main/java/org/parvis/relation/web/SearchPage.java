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

    /** @param since the day of the last exchange */
    public record Line(String path, String name, PersonKind kind, List<PersonPage.Contact> contacts, String since) {}
}

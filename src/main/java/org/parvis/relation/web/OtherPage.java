package org.parvis.relation.web;

import java.util.List;

/**
 * The search for another file of a person.
 *
 * @param path of the person's file
 * @param typed empty before the first search
 */
public record OtherPage(String path, String typed, List<PersonPage.Twin> found) {}

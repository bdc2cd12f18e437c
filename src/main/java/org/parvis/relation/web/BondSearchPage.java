package org.parvis.relation.web;

import java.util.List;

/**
 * The search for whom somebody has to do with.
 *
 * @param path of the person's file
 * @param typed empty before the first search
 */
public record BondSearchPage(String path, String person, String typed, List<SearchPage.Line> found) {}

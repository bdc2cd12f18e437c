package org.parvis.territory;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * A part of the territory's file that belongs to another module (categories, routing rules, templates…): a bean of
 * that module. Order them with {@code @Order}: what others build on comes first.
 */
public interface TerritorySection {

    /** The key at the top of the file ("categories"). */
    String name();

    /** What is wrong with the section; nothing is written while anything is. */
    List<FileProblem> check(JsonNode section, TerritoryDraft draft);

    /**
     * Writes the section, in the import's transaction and with the territory in scope. Called again with the same
     * content, it changes nothing.
     */
    Changes apply(JsonNode section, TerritoryDraft draft);
}

package org.parvis.territory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * What the rest of the file says, for the sections of other modules.
 *
 * @param territoryId the territory's id, also of one that is about to be created
 * @param file name of the territory's file, for problems
 * @param departments ids by code
 * @param districts codes of the districts by layer
 * @param objectKinds kinds of things in the street
 * @param sections the parts that modules read, by name: those of others too
 * @param files the files beside the territory's
 */
public record TerritoryDraft(
        UUID territoryId,
        String file,
        List<String> languages,
        Map<String, UUID> departments,
        Map<String, Set<String>> districts,
        Set<String> objectKinds,
        Map<String, JsonNode> sections,
        TerritoryFiles files) {}

package org.parvis.territory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What the rest of the file says, for the sections of other modules.
 *
 * @param territoryId the territory's id, also of one that is about to be created
 * @param file name of the territory's file, for problems
 * @param departments ids by code
 * @param districts codes of the districts by layer
 * @param files the files beside the territory's
 */
public record TerritoryDraft(
        UUID territoryId,
        String file,
        List<String> languages,
        Map<String, UUID> departments,
        Map<String, Set<String>> districts,
        TerritoryFiles files) {}

package org.parvis.territory;

import java.util.List;
import java.util.UUID;

/**
 * What an import of a territory's file did.
 *
 * @param created the territory was not there before
 * @param changes for each kind of thing
 * @param warnings oddities that did not prevent it
 */
public record ImportReport(
        UUID territoryId, String slug, boolean created, List<Changes> changes, List<FileProblem> warnings) {

    public boolean changedNothing() {
        return !created && changes.stream().allMatch(Changes::isNothing);
    }
}

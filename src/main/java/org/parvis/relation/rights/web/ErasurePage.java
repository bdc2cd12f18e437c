package org.parvis.relation.rights.web;

import java.util.List;
import org.parvis.relation.rights.web.PersonRightsPage.Count;
import org.parvis.relation.rights.web.PersonRightsPage.Matter;
import org.parvis.web.FormErrors;

/**
 * What would go and what would stay.
 *
 * @param chosen numbers of claimable cases that the person says are theirs
 * @param isHeld whether nothing may go
 */
public record ErasurePage(
        String path, String name, List<Count> counts, List<Matter> goes, List<Kept> kept, List<Matter> claimable, List<String> chosen,
        boolean isHeld, String reason, String key, FormErrors errors) {

    public record Kept(Matter matter, String why) {}
}

package org.parvis.relation.rights.web;

import java.util.List;
import org.parvis.web.FormErrors;

/**
 * What there is of somebody: of everything that it exists.
 *
 * @param path its address for this visitor
 * @param counts rows by kind of data
 * @param claimable cases with the same address or number that are nobody's
 */
public record PersonRightsPage(
        String path, String name, List<Count> counts, List<Matter> cases, List<Matter> claimable, List<Hold> holds, FormErrors errors) {

    /** @param title of the table in the answer */
    public record Count(String title, long rows) {}

    /** A case, without what it says. */
    public record Matter(String number, String topic, String status, String department, String when) {}

    /** @param until empty until it is lifted */
    public record Hold(String path, String reason, String author, String since, String until, String subject) {}
}

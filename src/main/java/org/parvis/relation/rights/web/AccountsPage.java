package org.parvis.relation.rights.web;

import java.util.List;
import org.parvis.web.FormErrors;

/**
 * Accounts and numbers in nobody's file.
 *
 * @param typed empty before the first search
 */
public record AccountsPage(String typed, List<Line> lines, FormErrors errors) {

    /**
     * What is kept of one.
     *
     * @param number of the form on the page
     * @param network empty for the town's own account, and for text messages
     * @param program empty where none was kept
     * @param where the network in words
     * @param cases numbers of the cases in which there is more
     * @param reason as it was typed
     */
    public record Line(
            int number,
            String channel,
            String network,
            String program,
            String address,
            String where,
            long loose,
            List<String> cases,
            String reason) {}
}

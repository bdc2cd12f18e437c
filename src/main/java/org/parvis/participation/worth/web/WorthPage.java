package org.parvis.participation.worth.web;

import org.parvis.participation.budget.Budget;
import org.parvis.participation.delivery.Delivery;
import org.parvis.participation.worth.Figures;
import org.parvis.participation.worth.Round;
import org.parvis.participation.worth.Worths;
import org.parvis.web.FormErrors;

/**
 * Where people say what a project is worth to them.
 *
 * @param as how they may
 * @param key of the link that they came by; empty for none
 * @param verdict chosen or given before; empty for none
 * @param email typed for a link
 * @param done what just happened; empty for nothing
 */
public record WorthPage(
        Budget budget,
        Delivery delivery,
        Round round,
        Figures figures,
        As as,
        String key,
        String verdict,
        String words,
        String email,
        String done,
        FormErrors errors) {

    /** How somebody may answer. */
    public enum As {
        ACCOUNT,
        LINK,
        /** They ask for a link first. */
        NOBODY,
        CLOSED;

        public boolean mayAnswer() {
            return this == ACCOUNT || this == LINK;
        }
    }

    public String path() {
        return Worths.path(budget, delivery);
    }
}

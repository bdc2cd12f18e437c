package org.parvis.participation.petition.web;

import java.util.List;
import org.parvis.participation.petition.Ground;
import org.parvis.participation.petition.PetitionRule;

/**
 * The rules of petitions as everybody reads them.
 *
 * @param sentence as a paragraph
 * @param versions all of them, the newest first
 * @param grounds on which a petition is not admitted
 */
public record PetitionRulesPage(PetitionRule rule, String sentence, List<PetitionRule> versions, List<Ground> grounds) {

    /** Whether another holds now. */
    public boolean isPast() {
        return rule.version() < versions.getFirst().version();
    }
}

package org.parvis.participation.petition.web;

import org.parvis.participation.petition.PetitionLists.Similar;
import org.parvis.participation.petition.PetitionRule;
import org.parvis.web.FormErrors;

/**
 * The form of a petition, and what is shown of it before it is sent.
 *
 * @param sentence the rules as a paragraph
 * @param similar what resembles it, for the last look
 * @param key of the sending
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record LaunchPage(
        PetitionRule rule, String sentence, LaunchForm form, Similar similar, String key, String done, FormErrors errors) {

    public String path() {
        return "/petitions/lancer";
    }
}

package org.parvis.relation.web;

import java.util.List;
import org.parvis.web.FormErrors;

/**
 * What somebody agreed to, with all that they ever said of it.
 *
 * @param path of the form
 * @param back their file
 */
public record ConsentPage(
        String path,
        String back,
        String name,
        List<PersonPage.ConsentLine> now,
        List<Said> history,
        ConsentForm form,
        String key,
        FormErrors errors) {

    /** @param how through which channel */
    public record Said(String purpose, boolean isGiven, String when, String how, String proof, String author) {}
}

package org.parvis.participation.budget;

/**
 * A project that came from an idea.
 *
 * @param slug of its budget
 * @param budget title of it
 */
public record ProjectOfIdea(String slug, String budget, String code, String name) {

    /** Where its way is told. */
    public String path() {
        return "/budgets/" + slug + "/projets/" + code;
    }
}

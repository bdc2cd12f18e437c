package org.parvis.report.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.parvis.report.Draft;
import org.parvis.report.category.Category;
import org.parvis.web.FormErrors;

/**
 * What every screen of the path knows.
 *
 * @param token of the draft; empty before there is one
 * @param category what was chosen so far
 * @param back where «Retour» leads, below the territory's root
 */
public record Screen(
        String token, Draft draft, Step step, @Nullable Category category, String back, FormErrors errors) {

    Screen with(FormErrors newErrors) {
        return new Screen(token, draft, step, category, back, newErrors);
    }

    public String path() {
        return token.isEmpty() ? "/signaler" : step.path(token);
    }

    public Optional<Category> chosen() {
        return Optional.ofNullable(category);
    }
}

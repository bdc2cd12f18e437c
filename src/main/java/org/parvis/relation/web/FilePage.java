package org.parvis.relation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.web.FormErrors;

/**
 * The form of a new file, or of one that is changed.
 *
 * @param path where the file is shown; null for a new one
 * @param version of the file that is changed
 * @param alike who may be the same; asked once
 * @param reason why a new one is made though it is blocked
 */
public record FilePage(
        @Nullable String path, PersonForm form, int version, List<Alike> alike, String reason, String key, FormErrors errors) {

    /**
     * A file that may be of the same person.
     *
     * @param signals what speaks for it, in words; none where only the name is alike
     * @param isBlocking whether it must be opened first
     */
    public record Alike(SearchPage.Line line, List<String> signals, boolean isBlocking) {}

    public boolean isBlocked() {
        return alike.stream().anyMatch(Alike::isBlocking);
    }
}

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
 */
public record FilePage(
        @Nullable String path, PersonForm form, int version, List<SearchPage.Line> alike, String key, FormErrors errors) {}

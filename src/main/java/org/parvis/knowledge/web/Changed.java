package org.parvis.knowledge.web;

import java.util.List;
import org.parvis.shared.TextDifference;

/**
 * What changed in a part of an article.
 *
 * @param label of the part
 * @param language in which the part was written
 * @param lines for each line what stayed, went and came
 */
public record Changed(String label, String language, List<List<TextDifference.Part>> lines) {}

package org.parvis.participation.survey;

import java.util.List;
import java.util.Set;

/**
 * What is asked together.
 *
 * @param number from 1
 * @param title empty for none
 */
public record SurveyPage(int number, String title, List<SurveyItem> items) {

    public SurveyPage {
        items = List.copyOf(items);
    }

    /** Whether any of this is on it. */
    public boolean hasAny(Set<String> codes) {
        return items.stream().anyMatch(item -> codes.contains(item.code()));
    }
}

package org.parvis.insight;

import java.time.Instant;
import java.util.List;
import org.parvis.casework.satisfaction.Contentment;
import org.parvis.web.FormErrors;

/**
 * Whether people are satisfied.
 *
 * @param said what they wrote, of cases that the reader may read
 * @param reminder days as typed or kept; empty where nobody is reminded
 */
public record SatisfactionPage(FiguresPage figures, List<Said> said, String reminder, FormErrors errors) {

    /** @param number of the case, which has whoever wrote it; their name is not here */
    public record Said(String number, Contentment answer, String words, Instant at) {}
}

package org.parvis.relation.post.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.post.LetterPlace;
import org.parvis.territory.Department;

/**
 * The register of post.
 *
 * @param departments those of which the visitor finds post
 * @param next where older ones are; null where there are none
 * @param loose scans that wait
 */
public record RegisterPage(
        List<Line> lines, Filter filter, List<Department> departments, @Nullable String next, int loose) {

    /** As it was typed. */
    public record Filter(String q, String service, String du, String au) {
        public boolean isEmpty() {
            return q.isEmpty() && service.isEmpty() && du.isEmpty() && au.isEmpty();
        }
    }

    public record Line(
            String path,
            String number,
            LocalDate arrivedOn,
            String sender,
            String object,
            String department,
            LetterPlace place,
            @Nullable String caseNumber,
            int scans) {}
}

package org.parvis.relation.post.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.post.OutgoingLetter.State;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * Letters to print, posted ones and those that came back.
 *
 * @param service id of the department chosen; empty for all
 * @param postedOn as typed
 * @param next where older ones are; null where there are none
 * @param done what was just done, a message key; empty for nothing
 */
public record DeparturesPage(
        State state,
        String service,
        List<Department> departments,
        List<Line> lines,
        String postedOn,
        String today,
        @Nullable String next,
        FormErrors errors,
        String done) {

    /**
     * @param isRead whether the visitor prints it
     * @param isChosen whether it was ticked
     */
    public record Line(
            UUID id,
            String number,
            String subject,
            String recipient,
            String address,
            String department,
            Instant at,
            boolean isPrinted,
            @Nullable LocalDate postedOn,
            @Nullable String postedBy,
            boolean isRead,
            boolean isChosen) {}

    public static String path(State state) {
        return "/bureau/courrier/depart?vue=" + state.slug();
    }

    /** Whether there is something that the visitor may print. */
    public boolean canPrint() {
        return lines.stream().anyMatch(Line::isRead);
    }
}

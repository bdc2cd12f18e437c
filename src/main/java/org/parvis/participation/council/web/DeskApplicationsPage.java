package org.parvis.participation.council.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Requester;
import org.parvis.participation.council.Application;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Council;
import org.parvis.web.FormErrors;

/**
 * Who applied for seats of a council.
 *
 * @param authors by the id of the case; nobody once they were forgotten
 * @param unseated those who were chosen and have no seat
 * @param reason what was typed for the answer that lacks something
 * @param done what was just done, as the end of a message key; empty for nothing
 */
public record DeskApplicationsPage(
        Council council,
        List<College> colleges,
        List<Application> applications,
        Map<UUID, Requester> authors,
        Set<UUID> unseated,
        LocalDate today,
        String reason,
        String done,
        FormErrors errors) {

    public @Nullable College college(Application one) {
        return colleges.stream().filter(college -> college.id().equals(one.collegeId())).findFirst().orElse(null);
    }

    /** As they said; empty once it was forgotten. */
    public String name(Application one) {
        Requester author = authors.get(one.caseId());
        return author == null || author.name() == null ? "" : author.name();
    }
}

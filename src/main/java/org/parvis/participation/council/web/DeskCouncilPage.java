package org.parvis.participation.council.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.council.Application;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilOpinion;
import org.parvis.participation.council.Mandate;
import org.parvis.web.FormErrors;

/**
 * A council at the desk: what there is to do.
 *
 * @param process that it is attached to; null for none
 * @param done what was just done, as the end of a message key; empty for nothing
 * @param why what was typed of its end
 */
public record DeskCouncilPage(
        Council council,
        @Nullable Process process,
        List<College> colleges,
        List<Mandate> members,
        List<Application> applications,
        List<CouncilOpinion> opinions,
        LocalDate today,
        String done,
        String why,
        FormErrors errors) {

    public int free() {
        return colleges.stream().mapToInt(College::free).sum();
    }

    /** Mandates to renew, or for which somebody is to be found. */
    public long ending() {
        return members.stream().filter(one -> one.isNearItsEnd(today)).count();
    }

    public long waiting() {
        return applications.stream().filter(one -> one.state() == Application.State.RECEIVED).count();
    }

    public long owed() {
        return opinions.stream().filter(CouncilOpinion::isOwed).count();
    }

    public long late() {
        return opinions.stream().filter(one -> one.isLate(today)).count();
    }
}

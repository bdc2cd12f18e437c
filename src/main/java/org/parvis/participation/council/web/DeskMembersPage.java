package org.parvis.participation.council.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.EndReason;
import org.parvis.participation.council.Mandate;
import org.parvis.web.FormErrors;

/**
 * Who sits in a council, at the desk.
 *
 * @param drawn how many accepted a seat in a draw and have none yet, by college
 * @param absences without excuse, by mandate
 * @param left mandates of people who left the draw from which they come
 * @param words what was typed of an end that lacks something
 * @param done what was just done
 */
public record DeskMembersPage(
        Council council,
        List<College> colleges,
        List<Mandate> open,
        List<Mandate> ended,
        Map<UUID, Integer> drawn,
        Map<UUID, Integer> absences,
        Set<UUID> left,
        LocalDate today,
        String words,
        Done done,
        FormErrors errors) {

    /**
     * What was just done.
     *
     * @param what as the end of a message key; empty for nothing
     * @param count how many that was done to
     * @param passedOver how many it could not be done to
     */
    public record Done(String what, int count, int passedOver) {

        static final Done NOTHING = new Done("", 0, 0);
    }

    public List<Mandate> of(College college) {
        return open.stream().filter(one -> one.collegeId().equals(college.id())).toList();
    }

    public int drawn(College college) {
        return drawn.getOrDefault(college.id(), 0);
    }

    public int absences(Mandate mandate) {
        return absences.getOrDefault(mandate.id(), 0);
    }

    public String college(Mandate mandate) {
        return colleges.stream().filter(one -> one.id().equals(mandate.collegeId())).map(College::name).findFirst().orElse("");
    }

    /** Reasons that can be said of an end. */
    public List<EndReason> reasons() {
        return Arrays.stream(EndReason.values()).filter(EndReason::canBeSaid).toList();
    }

    /** Mandates that end soon, the first first. */
    public List<Mandate> ending() {
        return open.stream().filter(one -> one.isNearItsEnd(today)).sorted(Comparator.comparing(Mandate::endsOn)).toList();
    }
}

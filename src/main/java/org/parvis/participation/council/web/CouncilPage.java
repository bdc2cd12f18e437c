package org.parvis.participation.council.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Process;
import org.parvis.participation.council.College;
import org.parvis.participation.council.Council;
import org.parvis.participation.council.CouncilOpinion;
import org.parvis.participation.council.Mandate;
import org.parvis.participation.council.Session;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.Meetings;

/**
 * A council as everybody reads it.
 *
 * @param district name of its district; empty for the whole territory
 * @param department name of the one in charge
 * @param process that it is attached to; null for none, and for a draft
 */
public record CouncilPage(
        Council council,
        String district,
        String department,
        @Nullable Process process,
        List<College> colleges,
        List<Mandate> members,
        List<Session> sessions,
        List<CouncilOpinion> opinions,
        LocalDate today,
        Instant now) {

    public List<Mandate> of(College college) {
        return members.stream().filter(one -> one.collegeId().equals(college.id())).toList();
    }

    public List<College> calling() {
        return council.isLive() ? colleges.stream().filter(one -> one.call().isOpen(today)).toList() : List.of();
    }

    public int seats() {
        return colleges.stream().mapToInt(one -> one.about().seats()).sum();
    }

    public int taken() {
        return colleges.stream().mapToInt(College::taken).sum();
    }

    public List<CouncilOpinion> owed() {
        return opinions.stream().filter(CouncilOpinion::isOwed).toList();
    }

    /** Sessions to come, the next first. */
    public List<Session> coming() {
        return sessions.stream().filter(one -> !one.meeting().isOver(now)).toList().reversed();
    }

    public List<Session> past() {
        return sessions.stream().filter(one -> one.meeting().isOver(now)).toList();
    }

    /** Of a meeting's public page; empty where its process is not public. */
    public String path(Meeting meeting) {
        return process == null ? "" : Meetings.path(process, meeting);
    }
}

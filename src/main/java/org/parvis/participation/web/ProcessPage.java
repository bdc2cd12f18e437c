package org.parvis.participation.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.parvis.participation.Capability;
import org.parvis.participation.DateChange;
import org.parvis.participation.ListedProposal;
import org.parvis.participation.Process;
import org.parvis.participation.ProposalLists.Wanted;
import org.parvis.participation.ProposalOrder;
import org.parvis.participation.Sequel;
import org.parvis.participation.Standing;
import org.parvis.participation.debate.Debate;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.MeetingDates;
import org.parvis.participation.team.PublicTeam;

/**
 * A process as everybody sees it.
 *
 * @param rule in one sentence
 * @param ideas this page of them
 * @param counts of all of them, by where they stand
 * @param debates the newest of them, on the first page
 * @param meetings of it that everybody can read of, on the first page
 * @param sequel what followed it
 * @param team who runs it
 * @param after where the next page begins; null on the last one
 */
public record ProcessPage(
        Process process,
        Instant now,
        String rule,
        String department,
        List<DateChange> changes,
        List<ListedProposal> ideas,
        Map<Standing, Long> counts,
        Wanted wanted,
        Position position,
        List<Debate> debates,
        List<Meeting> meetings,
        List<Sequel.Link> sequel,
        PublicTeam.Shown team,
        @Nullable String after) {

    private static final int MEETINGS = 4;

    /** Whether it is the first page of ideas. */
    public enum Position {
        FIRST,
        LATER
    }

    public boolean canPropose() {
        return process.isOpen(Capability.PROPOSE, now);
    }

    /** Whether ideas are a part of it at all. */
    public boolean hasIdeas() {
        return !process.phasesFor(Capability.PROPOSE).isEmpty() || count() > 0;
    }

    public boolean hasDebates() {
        return !debates.isEmpty() || !process.phasesFor(Capability.DEBATE).isEmpty();
    }

    /** The next ones, each with its other dates to come. */
    public List<List<Meeting>> comingMeetings() {
        return MeetingDates.group(meetings.stream().filter(one -> !one.isOver(now)).toList()).stream().limit(MEETINGS).toList();
    }

    public boolean canOpenDebate() {
        return process.isOpen(Capability.OPEN_DEBATE, now);
    }

    public long count() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(Standing standing) {
        return counts.getOrDefault(standing, 0L);
    }

    /** Where ideas stand, and the place that was asked for; none while all are at the beginning. */
    public List<Standing> standings() {
        List<Standing> shown = List.of(Standing.values()).stream()
                .filter(one -> count(one) > 0 || one == wanted.standing())
                .toList();
        return shown.size() == 1 && wanted.standing() == null ? List.of() : shown;
    }

    public boolean isFirst() {
        return position == Position.FIRST;
    }

    /** The address of this list, with another order or another place to stand. */
    public String query(ProposalOrder order, @Nullable Standing standing) {
        return "ordre=" + (order == ProposalOrder.MOST_SUPPORTED ? "soutiens" : "recentes") + (standing == null ? "" : "&etat=" + standing.word());
    }

    public String query() {
        return query(wanted.order(), wanted.standing());
    }
}

package org.parvis.participation.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.participation.Processes;
import org.parvis.shared.Ids;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Several dates of one meeting: each is a meeting of its own, with its seats, its door and its minutes, and all of them know the
 * others.
 */
@Service
@Transactional
public class MeetingDates {

    /** On one day, and of one title. */
    private static final int MOST = 20;

    private final MeetingStore store;
    private final ReserveStore reserves;
    private final Processes processes;
    private final Territories territories;
    private final Journal journal;

    MeetingDates(MeetingStore store, ReserveStore reserves, Processes processes, Territories territories, Journal journal) {
        this.store = store;
        this.reserves = reserves;
        this.processes = processes;
        this.territories = territories;
        this.journal = journal;
    }

    /** All of its series that everybody can read of, itself too, by when they begin; itself alone where it has no other date. */
    @Transactional(readOnly = true)
    public List<Meeting> listPublic(Meeting meeting) {
        return all(meeting).stream().filter(Meeting::isPublic).toList();
    }

    /** The others of its series, drafts too, by when they begin. */
    @Transactional(readOnly = true)
    public List<Meeting> listOthers(Meeting meeting) {
        return all(meeting).stream().filter(one -> !one.id().equals(meeting.id())).toList();
    }

    private List<Meeting> all(Meeting meeting) {
        UUID series = meeting.seriesId();
        return series == null ? List.of(meeting) : store.listSeries(series);
    }

    /** Meetings in the order of the first of each series, each with those of its series that are among them. */
    public static List<List<Meeting>> group(List<Meeting> meetings) {
        Map<UUID, List<Meeting>> groups = new LinkedHashMap<>();
        meetings.forEach(one -> groups.computeIfAbsent(Objects.requireNonNullElse(one.seriesId(), one.id()), _ -> new ArrayList<>()).add(one));
        return List.copyOf(groups.values());
    }

    /**
     * Another date of the same, as a draft: with its questions for whoever registers, and as many seats for the same groups until
     * as long before it begins.
     *
     * @throws MeetingRefused with everything that is wrong, by field
     */
    public Meeting add(UUID id, Instant starts, Instant ends, Visitor by) {
        Meeting from = store.hold(id);
        MeetingAbout about = from.about().on(starts, ends);
        if (!ends.isAfter(starts)) {
            throw MeetingRefused.of("autre-fin", "meeting.refused.ends");
        }
        Instant now = processes.now();
        if (!starts.isAfter(now)) {
            throw MeetingRefused.of("autre-debut", "meeting.refused.datePast");
        }
        Meeting made = insert(from, about, now);
        store.copy(from.id(), made.id());
        keepSeats(from, made);
        journal.append(Meetings.entry(by, "participation.meetingDateAdded", made));
        return store.find(made.id()).orElseThrow();
    }

    private void keepSeats(Meeting from, Meeting made) {
        List<Reserve> groups = reserves.listPlanned(from.id());
        Instant release = from.seats().kept().releaseAt();
        int seats = groups.stream().mapToInt(Reserve::seats).sum();
        // What was released may have let the room become smaller since.
        if (release == null || made.about().entry() == MeetingAbout.Entry.FREE || !made.about().holds(made.about().companions() + 1 + seats)) {
            return;
        }
        for (int i = 0; i < groups.size(); i++) {
            reserves.write(made.id(), i, groups.get(i).as(Ids.next()));
        }
        reserves.count(made.id(), made.about().starts().minus(Duration.between(release, from.about().starts())));
    }

    private Meeting insert(Meeting from, MeetingAbout about, Instant now) {
        LocalDate day = about.starts().atZone(territories.current().zone()).toLocalDate();
        String base = from.slug().replaceFirst("-[0-9]{4}-[0-9]{2}-[0-9]{2}(-[0-9]+)?$", "") + "-" + day;
        for (int i = 1; i <= MOST; i++) {
            Meeting made = new Meeting(
                    Ids.next(), from.processId(), i == 1 ? base : base + "-" + i, about, Meeting.Standing.NEW, Meeting.Seats.NONE,
                    new Meeting.After(null, "", null), Meeting.Questions.CLOSED, List.of(), null);
            if (store.insert(made, now)) {
                return made;
            }
        }
        throw MeetingRefused.of("autre-debut", "meeting.refused.taken");
    }
}

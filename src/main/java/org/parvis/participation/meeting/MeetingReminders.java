package org.parvis.participation.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.database.Sweep;
import org.parvis.participation.Processes;
import org.parvis.territory.Territories;
import org.springframework.stereotype.Service;

/** Reminds whoever has a seat the day before, once; again where the date or the place has changed since. */
@Service
public class MeetingReminders {

    private final RegistrationStore registrations;
    private final MeetingStore meetings;
    private final MeetingMails mails;
    private final Processes processes;
    private final Territories territories;
    private final Sweep sweep;

    MeetingReminders(
            RegistrationStore registrations,
            MeetingStore meetings,
            MeetingMails mails,
            Processes processes,
            Territories territories,
            Sweep sweep) {
        this.registrations = registrations;
        this.meetings = meetings;
        this.mails = mails;
        this.processes = processes;
        this.territories = territories;
        this.sweep = sweep;
    }

    /** In the territory in scope; gives how many. */
    public int run() {
        Instant now = processes.now();
        ZoneId zone = territories.current().zone();
        Instant until = now.atZone(zone).toLocalDate().plusDays(2).atStartOfDay(zone).toInstant();
        return sweep.over(
                (last, most) -> registrations.listToRemind(now, until, last, most),
                Registration::id,
                some -> remind(some, now));
    }

    private int remind(List<Registration> some, Instant now) {
        Map<UUID, List<Registration>> byMeeting = some.stream().collect(Collectors.groupingBy(Registration::meetingId));
        meetings.find(byMeeting.keySet()).forEach((id, meeting) -> mails.reminder(meeting, byMeeting.getOrDefault(id, List.of())));
        registrations.reminded(some.stream().map(Registration::id).toList(), now);
        return some.size();
    }
}

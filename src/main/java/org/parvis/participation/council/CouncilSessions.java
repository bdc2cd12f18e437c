package org.parvis.participation.council;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.parvis.journal.Journal;
import org.parvis.participation.council.SessionStore.Figures;
import org.parvis.participation.meeting.Meeting;
import org.parvis.participation.meeting.Meetings;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of councils: meetings of their process, with agenda and minutes there, and here who of the members came. */
@Service
@Transactional
public class CouncilSessions {

    private final SessionStore store;
    private final Councils councils;
    private final Meetings meetings;
    private final MandateStore mandates;
    private final Colleges colleges;
    private final Territories territories;
    private final Journal journal;

    CouncilSessions(
            SessionStore store,
            Councils councils,
            Meetings meetings,
            MandateStore mandates,
            Colleges colleges,
            Territories territories,
            Journal journal) {
        this.store = store;
        this.councils = councils;
        this.meetings = meetings;
        this.mandates = mandates;
        this.colleges = colleges;
        this.territories = territories;
        this.journal = journal;
    }

    /** The latest first; those that are not announced yet, too. */
    @Transactional(readOnly = true)
    public List<Session> list(Council council) {
        Map<UUID, Figures> figures = store.list(council.id(), territories.current().zone());
        return figures.isEmpty()
                ? List.of()
                : ofProcess(council).stream()
                        .filter(one -> figures.containsKey(one.id()))
                        .sorted(Comparator.comparing((Meeting one) -> one.about().starts()).reversed())
                        .map(one -> session(one, figures.getOrDefault(one.id(), Figures.NONE)))
                        .toList();
    }

    private static Session session(Meeting meeting, Figures figures) {
        return new Session(meeting, figures.present(), figures.excused(), figures.absent());
    }

    /** Those that everybody can read, the latest first. */
    @Transactional(readOnly = true)
    public List<Session> listPublic(Council council) {
        return list(council).stream().filter(one -> one.meeting().isPublic()).toList();
    }

    @Transactional(readOnly = true)
    public Optional<Session> find(Council council, UUID meeting) {
        return list(council).stream().filter(one -> one.meeting().id().equals(meeting)).findFirst();
    }

    @Transactional(readOnly = true)
    public boolean isSession(Council council, UUID meeting) {
        return store.list(council.id(), territories.current().zone()).containsKey(meeting);
    }

    /** Meetings of its process at which it could sit. */
    @Transactional(readOnly = true)
    public List<Meeting> listOther(Council council) {
        Map<UUID, Figures> known = store.list(council.id(), territories.current().zone());
        return ofProcess(council).stream()
                .filter(one -> !known.containsKey(one.id()) && !one.isCancelled())
                .sorted(Comparator.comparing((Meeting one) -> one.about().starts()).reversed())
                .toList();
    }

    private List<Meeting> ofProcess(Council council) {
        return councils.processOf(council).map(meetings::listOf).orElse(List.of());
    }

    /** It sits at that meeting. */
    public void add(Council council, UUID meeting, Visitor by) {
        Council held = councils.live(council);
        Meeting one = ofProcess(held).stream().filter(other -> other.id().equals(meeting)).findFirst().orElseThrow(() -> new Refusal("council.refused.meeting"));
        store.insert(held.id(), one.id());
        journal.append(Councils.entry(by, "participation.councilSession", held).with("meeting", one.slug()));
    }

    /** It does not; only as long as nothing was noted there. */
    public void remove(Council council, UUID meeting, Visitor by) {
        Council held = councils.live(council);
        if (store.isUsed(held.id(), meeting)) {
            throw new Refusal("council.refused.sessionUsed");
        }
        store.delete(held.id(), meeting);
        journal.append(Councils.entry(by, "participation.councilSessionRemoved", held).with("meeting", meeting));
    }

    /** Who came, by mandate. */
    @Transactional(readOnly = true)
    public Map<UUID, Presence> presences(Council council, UUID meeting) {
        return store.presences(council.id(), meeting);
    }

    /** Who had a mandate on the day of a session, by seat, those of substitutes last: who came later or left before could not come. */
    @Transactional(readOnly = true)
    public List<Mandate> members(Council council, Session session) {
        return mandates.listOn(council.id(), LocalDate.ofInstant(session.meeting().about().starts(), territories.current().zone()));
    }

    /**
     * How many votes there can be on a day: as many as members who had a seat that day, whoever was noted as present, since who is absent can
     * give their vote to another, and a substitute who came votes in place of one of them. Where nobody had one, and for days from before the
     * council was written down here, of which those who left may be missing, as many as there are seats, where those are more.
     */
    @Transactional(readOnly = true)
    public int countVoters(Council council, LocalDate day) {
        int sat = Math.toIntExact(mandates.listOn(council.id(), day).stream().filter(one -> !one.isSubstitute()).count());
        return sat > 0 && !day.isBefore(councils.writtenOn(council))
                ? sat
                : Math.max(sat, colleges.list(council).stream().mapToInt(one -> one.about().seats()).sum());
    }

    /** How often members were absent without excuse, by mandate. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> absences(Council council) {
        return store.absences(council.id());
    }

    /**
     * Notes who of those who had a mandate on the day of the session came.
     *
     * @param said by mandate; who is not in it is not noted, or no longer
     */
    public void note(Council council, UUID meeting, Map<UUID, Presence> said, Visitor by) {
        Council held = councils.hold(council);
        Session session = find(held, meeting).orElseThrow(() -> new Refusal("council.refused.session"));
        if (!session.meeting().hasBegun(councils.now())) {
            throw new Refusal("council.refused.toCome");
        }
        store.clear(held.id(), meeting);
        for (Mandate one : members(held, session)) {
            Presence presence = said.get(one.id());
            if (presence != null) {
                store.note(held.id(), meeting, one.id(), presence);
            }
        }
        journal.append(Councils.entry(by, "participation.councilAttendance", held).with("meeting", session.meeting().slug()));
    }
}

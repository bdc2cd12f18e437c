package org.parvis.participation.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.council.Mandate.Member;
import org.parvis.participation.panel.Candidate;
import org.parvis.participation.panel.Panel;
import org.parvis.participation.panel.Panels;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.shared.Refusal;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Those who were drawn by lot take the seats of their college. */
@Service
@Transactional
public class DrawnMembers {

    private final DrawnMemberStore store;
    private final Mandates mandates;
    private final Councils councils;
    private final Colleges colleges;
    private final Panels panels;
    private final ProcessRights processes;

    DrawnMembers(DrawnMemberStore store, Mandates mandates, Councils councils, Colleges colleges, Panels panels, ProcessRights processes) {
        this.store = store;
        this.mandates = mandates;
        this.councils = councils;
        this.colleges = colleges;
        this.panels = panels;
        this.processes = processes;
    }

    /**
     * What came of it.
     *
     * @param seated how many took a seat
     * @param passedOver how many could not: they sit in the council already, or served as often as the college bears
     */
    public record Taken(int seated, int passedOver) {}

    /**
     * What seating them does, to be read before.
     *
     * @param seated who takes a free seat, in the order of the draw
     * @param passedOver who cannot
     */
    public record Forecast(List<Candidate> seated, List<Candidate> passedOver, LocalDate from, LocalDate until) {

        public Set<UUID> ids() {
            return seated.stream().map(Candidate::id).collect(Collectors.toSet());
        }
    }

    /**
     * What {@link #take} does now.
     *
     * @throws Refusal as it does
     */
    @Transactional(readOnly = true)
    public Forecast forecast(Council council, UUID collegeId, Visitor by) {
        College college = colleges.get(council, collegeId);
        return forecast(council, college, panel(college, by));
    }

    private Panel panel(College college, Visitor by) {
        return Optional.ofNullable(college.about().panelId())
                .flatMap(panels::find)
                .filter(one -> one.isDrawn() && processes.may(by, ProcessAct.CONCLUDE, one.processId()))
                .orElseThrow(() -> new Refusal("council.refused.draw"));
    }

    private Forecast forecast(Council council, College college, Panel panel) {
        LocalDate today = councils.today();
        LocalDate until = Objects.requireNonNull(panel.about().to());
        LocalDate from = Objects.requireNonNull(panel.about().from());
        if (until.isBefore(today)) {
            throw new Refusal("council.refused.isOver");
        }
        List<Candidate> seated = new ArrayList<>();
        List<Candidate> passedOver = new ArrayList<>();
        for (Candidate one : waiting(college, panel)) {
            if (seated.size() == college.free()) {
                break;
            }
            (mandates.canSit(council, college, member(one)) ? seated : passedOver).add(one);
        }
        return new Forecast(seated, passedOver, from.isBefore(today) ? today : from, until);
    }

    /**
     * Those who were drawn and accepted take the free seats in the order in which they were drawn, for the time that the draw promised. Who
     * cannot sit is passed over for the next. It cannot be taken back.
     *
     * @param seen whom the visitor read that they would take a seat: nobody else does
     * @throws Refusal where the college has no draw, the visitor may not read it, or others would take a seat by now
     */
    public Taken take(Council council, UUID collegeId, Set<UUID> seen, Visitor by) {
        Council held = councils.live(council);
        College college = colleges.get(held, collegeId);
        Panel panel = panel(college, by);
        Forecast now = forecast(held, college, panel);
        if (!now.ids().equals(seen)) {
            throw new Refusal("council.refused.drawMoved");
        }
        int seated = 0;
        for (Candidate one : now.seated()) {
            Member who = member(one);
            if (!mandates.canSit(held, college, who)) {
                continue;
            }
            mandates.begin(
                    held, college,
                    new Mandates.Start(false, who, panel.about().title(), now.from(), now.until(), mandates.atDesk(one.isNamed()), one.id(), null),
                    by);
            seated++;
        }
        return new Taken(seated, now.passedOver().size() + now.seated().size() - seated);
    }

    private static Member member(Candidate one) {
        return new Member(one.name(), one.number(), EmailAddress.small(one.email()));
    }

    /** Who was drawn for a college, accepted, and has no seat yet; none where there is no draw. */
    @Transactional(readOnly = true)
    public List<Candidate> waiting(College college) {
        return Optional.ofNullable(college.about().panelId()).flatMap(panels::find).map(panel -> waiting(college, panel)).orElse(List.of());
    }

    private List<Candidate> waiting(College college, Panel panel) {
        Set<UUID> taken = new HashSet<>(store.listTaken(college.id()));
        return panels.drawn(panel).stream()
                .filter(one -> one.state() == Candidate.State.ACCEPTED && !one.name().isEmpty() && !taken.contains(one.id()))
                .sorted(Comparator.comparing((Candidate one) -> Objects.requireNonNullElse(one.rank(), Integer.MAX_VALUE))
                        .thenComparing(Candidate::group))
                .toList();
    }
}

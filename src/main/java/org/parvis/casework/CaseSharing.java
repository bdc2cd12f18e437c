package org.parvis.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives what comes in to somebody of its department or team who is there, as the department or team has chosen. */
@Service
public class CaseSharing {

    private final SharingStore store;
    private final TeamStore teams;
    private final Accounts accounts;
    private final Absences absences;
    private final CaseLedger ledger;
    private final Handlers handlers;
    private final Clock clock;

    CaseSharing(
            SharingStore store,
            TeamStore teams,
            Accounts accounts,
            Absences absences,
            CaseLedger ledger,
            Handlers handlers,
            Clock clock) {
        this.store = store;
        this.teams = teams;
        this.accounts = accounts;
        this.absences = absences;
        this.ledger = ledger;
        this.handlers = handlers;
        this.clock = clock;
    }

    /** By department; those that are not there share by hand. */
    @Transactional(readOnly = true)
    public Map<UUID, Sharing> list() {
        return store.list();
    }

    @Transactional
    public void choose(UUID department, Sharing mode) {
        store.save(department, mode);
    }

    /**
     * In the transaction that brings it to the department or to a team; the case as it stands then. What is for a team is
     * shared in the team alone.
     */
    Case share(Case subject) {
        if (subject.state().assignee() != null || !subject.status().isOpen()) {
            return subject;
        }
        UUID team = subject.state().teamId();
        return team == null ? shareInDepartment(subject) : shareInTeam(subject, team);
    }

    private Case shareInDepartment(Case subject) {
        UUID department = subject.departmentId();
        return store.hold(department)
                .flatMap(turn -> next(department, turn, _ -> true))
                .map(staff -> {
                    store.noteLast(department, staff.id());
                    return give(subject, staff);
                })
                .orElse(subject);
    }

    private Case shareInTeam(Case subject, UUID team) {
        Optional<SharingStore.Turn> turn = teams.hold(team).map(TeamStore.Held::turn);
        if (turn.isEmpty() || turn.get().mode() == Sharing.BY_HAND) {
            return subject;
        }
        Set<UUID> members = teams.members(team);
        return next(subject.departmentId(), turn.get(), staff -> members.contains(staff.id()))
                .map(staff -> {
                    teams.noteLast(team, staff.id());
                    return give(subject, staff);
                })
                .orElse(subject);
    }

    private Case give(Case subject, Staff staff) {
        NewEntry entry = NewEntry.of(EntryKind.ASSIGNED, Actor.system())
                .with("assigneeId", staff.id())
                .with("assignee", staff.name());
        return ledger.write(subject, subject.state().assignedTo(new Assignee(staff.id(), staff.name())), entry);
    }

    /** @param among whom; those who are away are passed over */
    private Optional<Staff> next(UUID department, SharingStore.Turn turn, Predicate<Staff> among) {
        LocalDate today = clock.instant().atZone(handlers.authority().zone()).toLocalDate();
        Set<UUID> away = absences.awayOn(today);
        List<Staff> present = accounts.listStaff(department).stream()
                .filter(staff -> staff.departments(Role.AGENT).contains(department))
                .filter(among)
                .filter(staff -> !away.contains(staff.id()))
                .sorted(Comparator.comparing(Staff::name).thenComparing(Staff::id))
                .toList();
        return switch (turn.mode()) {
            case BY_HAND -> Optional.empty();
            case IN_TURN -> inTurn(present, turn.last());
            case BY_LOAD -> leastLoaded(department, inOrderAfter(present, turn.last()));
        };
    }

    private static Optional<Staff> inTurn(List<Staff> present, @Nullable UUID last) {
        return inOrderAfter(present, last).stream().findFirst();
    }

    /** Those after the last come first, so that of two with as little to do it is the other's turn. */
    private static List<Staff> inOrderAfter(List<Staff> present, @Nullable UUID last) {
        int at = -1;
        for (int i = 0; i < present.size(); i++) {
            if (present.get(i).id().equals(last)) {
                at = i;
            }
        }
        List<Staff> turned = new ArrayList<>(present.subList(at + 1, present.size()));
        turned.addAll(present.subList(0, at + 1));
        return turned;
    }

    private Optional<Staff> leastLoaded(UUID department, List<Staff> present) {
        Map<UUID, Integer> open = store.openCases(department, present.stream().map(Staff::id).toList());
        return present.stream().min(Comparator.comparingInt(staff -> open.getOrDefault(staff.id(), 0)));
    }
}

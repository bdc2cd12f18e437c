package org.parvis.participation.team;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.AccountState;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.participation.Process;
import org.parvis.participation.Processes;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.territory.Departments;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives and ends roles on processes. What has ended stays as history, and each change is in the journal. Whoever calls has asked
 * whether they may write the process ({@link ProcessAct#WRITE}); beyond that nobody gives themself what they could not do before, and
 * the last officer stays until there is another.
 */
@Service
@Transactional
public class ProcessTeams {

    private final ProcessTeamStore store;
    private final Processes processes;
    private final ProcessRights rights;
    private final Accounts accounts;
    private final Departments departments;
    private final Territories territories;
    private final Journal journal;
    private final Clock clock;
    private final PerVersion<Set<UUID>> members;

    ProcessTeams(
            ProcessTeamStore store,
            Processes processes,
            ProcessRights rights,
            Accounts accounts,
            Departments departments,
            Territories territories,
            Journal journal,
            Clock clock) {
        this.store = store;
        this.processes = processes;
        this.rights = rights;
        this.accounts = accounts;
        this.departments = departments;
        this.territories = territories;
        this.journal = journal;
        this.clock = clock;
        this.members = new PerVersion<>(territories, store::members);
    }

    /** What is held on a process, and was, the oldest first. */
    @Transactional(readOnly = true)
    public List<HeldRole> list(Process process) {
        return store.list(process.id());
    }

    /** What an account holds now, by process. */
    @Transactional(readOnly = true)
    public Map<UUID, Set<ProcessRole>> held(UUID account) {
        return store.listOf(account).stream()
                .filter(HeldRole::isHeld)
                .collect(Collectors.groupingBy(
                        HeldRole::process, Collectors.mapping(HeldRole::role, Collectors.toCollection(() -> EnumSet.noneOf(ProcessRole.class)))));
    }

    /** Who holds a role on a process now. */
    @Transactional(readOnly = true)
    public Set<UUID> holders(UUID process, ProcessRole role) {
        return store.list(process).stream()
                .filter(one -> one.isHeld() && one.role() == role)
                .flatMap(one -> Stream.ofNullable(one.account()))
                .collect(Collectors.toSet());
    }

    /** Whether somebody holds any role on any process; from memory, for a menu: it opens nothing. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isMember(UUID account) {
        return members.current().contains(account);
    }

    /** Who can be given a role, by name. */
    @Transactional(readOnly = true)
    public List<Staff> listColleagues() {
        return accounts.listStaff().stream().filter(ProcessTeams::canServe).toList();
    }

    private static boolean canServe(Staff one) {
        return one.state() == AccountState.ACTIVE && ProcessRights.canServe(Set.copyOf(one.roles()));
    }

    /**
     * From their next request on they may do what the role opens.
     *
     * @throws Refusal where they do not work here, hold it already, or would give themself what they may not do
     */
    public void give(Process process, UUID account, ProcessRole role, Visitor by) {
        Staff colleague = accounts.findStaff(account).filter(ProcessTeams::canServe).orElseThrow(() -> new Refusal("team.refused.who"));
        if (account.equals(by.accountId().orElse(null)) && !mayAlready(by, role, process)) {
            throw new Refusal("team.refused.oneself");
        }
        store.hold(process.id());
        HeldRole given = new HeldRole(
                Ids.next(), process.id(), account, role, department(colleague, process),
                new HeldRole.Given(now(), by.accountId().orElse(null)), null);
        if (!store.insert(given)) {
            throw new Refusal("team.refused.twice");
        }
        changed(JournalEntry.by(by, "participation.teamRoleGiven", "process", process.slug()), given);
    }

    private boolean mayAlready(Visitor by, ProcessRole role, Process process) {
        return Arrays.stream(ProcessAct.values()).filter(act -> act.isOpenedBy(role)).allMatch(act -> rights.may(by, act, process));
    }

    /** The one in charge of the process where it is theirs, else theirs; none where they work for the whole territory. */
    private @Nullable UUID department(Staff colleague, Process process) {
        Set<UUID> own = colleague.departments();
        return departments.find(process.about().department())
                .map(one -> one.id())
                .filter(own::contains)
                .or(() -> departments.list().stream().map(one -> one.id()).filter(own::contains).findFirst())
                .orElse(null);
    }

    /**
     * It opens nothing any more.
     *
     * @throws Refusal where nobody else conducts the process; one that has ended already stays as it is
     */
    public void end(Process process, UUID id, Visitor by) {
        store.hold(process.id());
        HeldRole held = store.find(process.id(), id).orElseThrow(() -> new Refusal("team.refused.gone"));
        if (!held.isHeld()) {
            return;
        }
        if (isLastOfficer(held)) {
            throw new Refusal("team.refused.last");
        }
        store.end(id, new HeldRole.Ended(now(), by.accountId().orElse(null)));
        changed(JournalEntry.by(by, "participation.teamRoleEnded", "process", process.slug()), held);
    }

    /** Somebody who has lost their own roles conducts nothing, and can be taken out. */
    private boolean isLastOfficer(HeldRole held) {
        if (held.role() != ProcessRole.OFFICER) {
            return false;
        }
        Set<UUID> here = listColleagues().stream().map(Staff::id).collect(Collectors.toSet());
        List<UUID> conducting = store.list(held.process()).stream()
                .filter(one -> one.isHeld() && one.role() == ProcessRole.OFFICER && here.contains(one.account()))
                .map(HeldRole::id)
                .toList();
        return conducting.equals(List.of(held.id()));
    }

    /** They have left, or were suspended: nobody asks whether they were the last. */
    void leave(UUID account) {
        for (HeldRole held : store.listOf(account)) {
            if (held.isHeld()) {
                store.end(held.id(), new HeldRole.Ended(now(), null));
                changed(JournalEntry.bySystem("participation.teamRoleEnded", "process", processes.get(held.process()).slug()), held);
            }
        }
    }

    /** What was done stays, by nobody. */
    void forget(UUID account) {
        leave(account);
        store.forget(account);
    }

    /** What an account holds and held, for its export. */
    @Transactional(readOnly = true)
    List<HeldRole> listOf(UUID account) {
        return store.listOf(account);
    }

    private void changed(JournalEntry entry, HeldRole held) {
        journal.append(entry.with("role", held.role()).with("account", String.valueOf(held.account())));
        territories.contentsChanged();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

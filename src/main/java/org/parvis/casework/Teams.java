package org.parvis.casework;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.territory.PerVersion;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The teams of the territory in scope. Lists are from memory. Who may change one is asked by whoever calls. */
@Service
public class Teams {

    private final TeamStore store;
    private final HeldCaseStore cases;
    private final CaseLedger ledger;
    private final Handlers handlers;
    private final Territories territories;
    private final Journal journal;
    private final PerVersion<List<Team>> known;

    Teams(
            TeamStore store,
            HeldCaseStore cases,
            CaseLedger ledger,
            Handlers handlers,
            Territories territories,
            Journal journal) {
        this.store = store;
        this.cases = cases;
        this.ledger = ledger;
        this.handlers = handlers;
        this.territories = territories;
        this.journal = journal;
        this.known = new PerVersion<>(territories, store::list);
    }

    public List<Team> list() {
        return known.current();
    }

    /** Those of some departments. */
    public List<Team> of(Collection<UUID> departments) {
        return list().stream().filter(team -> departments.contains(team.departmentId())).toList();
    }

    public Optional<Team> find(UUID id) {
        return list().stream().filter(team -> team.id().equals(id)).findFirst();
    }

    /** What the team of a case is called; null where it is for none. */
    public @Nullable String name(Case subject) {
        UUID id = subject.state().teamId();
        return id == null ? null : find(id).map(Team::name).orElse(null);
    }

    /** @throws Refusal where it has no name, one that is too long, or that of another team of the department */
    @Transactional
    public void create(Team team, Visitor by) {
        Team named = named(team);
        if (!store.insert(named)) {
            throw new Refusal("casework.refused.team.same");
        }
        store.setMembers(named.id(), named.members());
        note("casework.teamMade", named, by);
        territories.contentsChanged();
    }

    /** Its name, its members and how it shares; it stays in its department. */
    @Transactional
    public void change(Team team, Visitor by) {
        Team named = named(team);
        hold(named);
        if (!store.update(named)) {
            throw new Refusal("casework.refused.team.same");
        }
        store.setMembers(named.id(), named.members());
        note("casework.teamChanged", named, by);
        territories.contentsChanged();
    }

    /** Its open cases are the department's again: whoever has one keeps it. Rules that name it send to the department. */
    @Transactional
    public void end(Team team, Visitor by) {
        giveBackAndDelete(team);
        note("casework.teamEnded", team, by);
        territories.contentsChanged();
    }

    private void giveBackAndDelete(Team team) {
        hold(team);
        String text = handlers.words("casework.team.ended", team.name());
        for (Case subject : cases.lockOpenOfTeam(team.id())) {
            NewEntry entry = NewEntry.of(EntryKind.LEFT_TEAM, Actor.system()).toAgents(text).with("team", team.name());
            ledger.write(subject, subject.state().forTeam(null), entry);
        }
        cases.forgetTeamOfClosed(team.id());
        store.delete(team.id());
    }

    private void hold(Team team) {
        if (store.hold(team.id()).isEmpty()) {
            throw new Refusal("casework.refused.team.unknown");
        }
    }

    /** From a territory's file, which says nothing of members. */
    void put(Team team) {
        boolean kept = find(team.id()).isPresent() ? store.update(team) : store.insert(team);
        if (!kept) {
            throw new IllegalStateException("Somebody made a team called \"" + team.name() + "\" at the desk: import again");
        }
        territories.contentsChanged();
    }

    /** No longer in the territory's file. */
    void removeAbsent(Team team) {
        giveBackAndDelete(team);
        territories.contentsChanged();
    }

    /** They have left. */
    void forget(UUID account) {
        if (store.forget(account)) {
            territories.contentsChanged();
        }
    }

    private static Team named(Team team) {
        String name = Printable.line(team.name(), Team.LONGEST_NAME + 1);
        if (name.isBlank() || name.length() > Team.LONGEST_NAME) {
            throw new Refusal("casework.refused.team.name", Team.LONGEST_NAME);
        }
        return new Team(team.id(), team.departmentId(), team.code(), name, team.sharing(), team.members());
    }

    private void note(String what, Team team, Visitor by) {
        journal.append(JournalEntry.by(by, what, "team", team.id())
                .with("name", team.name())
                .with("department", team.departmentId())
                .with("sharing", team.sharing())
                .with("members", team.members().size()));
    }
}

package org.parvis.participation.team;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Accounts;
import org.parvis.identity.Staff;
import org.parvis.participation.Process;
import org.parvis.territory.Department;
import org.parvis.territory.Departments;
import org.springframework.stereotype.Component;

/** Names whoever is, and was, in the team of a process: for colleagues. */
@Component
public class Memberships {

    private final ProcessTeams teams;
    private final Accounts accounts;
    private final Departments departments;

    Memberships(ProcessTeams teams, Accounts accounts, Departments departments) {
        this.teams = teams;
        this.accounts = accounts;
        this.departments = departments;
    }

    /** By role, the oldest first. */
    public List<Membership> list(Process process) {
        List<HeldRole> all = teams.list(process);
        Map<UUID, String> names = accounts.names(all.stream().flatMap(Memberships::mentioned).collect(Collectors.toSet()));
        Set<UUID> here = all.isEmpty() ? Set.of() : teams.listColleagues().stream().map(Staff::id).collect(Collectors.toSet());
        return all.stream()
                .sorted(Comparator.comparing(HeldRole::role))
                .map(one -> new Membership(
                        one,
                        Objects.requireNonNullElse(name(one.account(), names), ""),
                        Optional.ofNullable(one.department()).flatMap(departments::find).map(Department::name).orElse(""),
                        one.account() != null && here.contains(one.account()),
                        name(one.given().by(), names),
                        one.ended() == null ? null : name(one.ended().by(), names)))
                .toList();
    }

    private static @Nullable String name(@Nullable UUID account, Map<UUID, String> names) {
        return account == null ? null : names.get(account);
    }

    private static Stream<UUID> mentioned(HeldRole held) {
        HeldRole.Ended ended = held.ended();
        return Stream.of(
                        Optional.ofNullable(held.account()),
                        Optional.ofNullable(held.given().by()),
                        Optional.ofNullable(ended == null ? null : ended.by()))
                .flatMap(Optional::stream);
    }
}

package org.parvis.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.parvis.identity.AccountState;
import org.parvis.identity.Accounts;
import org.parvis.identity.Grant;
import org.parvis.identity.Staff;
import org.parvis.shared.Role;
import org.springframework.stereotype.Component;

/** Who may approve an answer: never whoever wrote it, and nobody who may not read the case. */
@Component
class Approvers {

    private final ApprovalRules rules;
    private final Accounts accounts;
    private final Absences absences;
    private final CaseSights sights;
    private final Handlers handlers;
    private final Clock clock;

    Approvers(
            ApprovalRules rules,
            Accounts accounts,
            Absences absences,
            CaseSights sights,
            Handlers handlers,
            Clock clock) {
        this.rules = rules;
        this.accounts = accounts;
        this.absences = absences;
        this.sights = sights;
        this.handlers = handlers;
        this.clock = clock;
    }

    /**
     * Whom the rule names, else the heads of the department; the deputies of those who are away besides. Where whoever is
     * named wrote the answer, has left or may not read it, the heads do.
     */
    List<Staff> of(Case subject, UUID author) {
        return of(subject, author, roster());
    }

    /** The same for many cases, for which colleagues and absences are read once. */
    List<Staff> of(Case subject, UUID author, Roster roster) {
        UUID named = rules.find(subject).map(ApprovalRule::approverId).orElse(null);
        List<Staff> found = named == null ? List.of() : readers(subject, author, withDeputies(Set.of(named), roster), roster.staff());
        return found.isEmpty()
                ? readers(subject, author, withDeputies(heads(subject, roster.staff()), roster), roster.staff())
                : found;
    }

    /** Whether a rule or a department makes somebody an approver, whatever of the case they may read: asks nothing of the case. */
    boolean isCalled(UUID account, Case subject, Roster roster) {
        UUID named = rules.find(subject).map(ApprovalRule::approverId).orElse(null);
        return named != null && withDeputies(Set.of(named), roster).contains(account)
                || withDeputies(heads(subject, roster.staff()), roster).contains(account);
    }

    /** Who works here today, and who stands in for whom. */
    record Roster(List<Staff> staff, LocalDate today, Map<UUID, Optional<UUID>> deputies) {}

    Roster roster() {
        List<Staff> active = accounts.listStaff().stream().filter(one -> one.state() == AccountState.ACTIVE).toList();
        return new Roster(active, clock.instant().atZone(handlers.authority().zone()).toLocalDate(), new HashMap<>());
    }

    private static Set<UUID> heads(Case subject, List<Staff> staff) {
        Grant head = new Grant(Role.HEAD, subject.departmentId());
        return staff.stream().filter(one -> one.grants().contains(head)).map(Staff::id).collect(Collectors.toSet());
    }

    private Set<UUID> withDeputies(Set<UUID> people, Roster roster) {
        Set<UUID> all = new LinkedHashSet<>(people);
        people.forEach(one -> roster.deputies()
                .computeIfAbsent(one, away -> absences.presentFor(away, roster.today()))
                .ifPresent(all::add));
        return all;
    }

    private List<Staff> readers(Case subject, UUID author, Set<UUID> people, List<Staff> staff) {
        return sights.readers(
                subject,
                staff.stream().filter(one -> people.contains(one.id()) && !one.id().equals(author)).toList());
    }
}

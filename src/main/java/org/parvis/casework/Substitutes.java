package org.parvis.casework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.identity.Accounts;
import org.springframework.stereotype.Component;

/** Keeps cases from landing on the desk of somebody who is away. */
@Component
class Substitutes {

    private final Absences absences;
    private final Accounts accounts;
    private final Handlers handlers;
    private final Clock clock;

    Substitutes(Absences absences, Accounts accounts, Handlers handlers, Clock clock) {
        this.absences = absences;
        this.accounts = accounts;
        this.handlers = handlers;
        this.clock = clock;
    }

    /**
     * Who has a case after somebody acted on it: whoever had it, else the agent of its department who acted, so that what
     * comes back comes back to them.
     */
    @Nullable Assignee whoHas(Case before, Actor by) {
        Assignee assignee = before.state().assignee();
        return assignee == null && by.party() == Party.AGENT && worksIn(before.departmentId(), by.accountId())
                ? Assignee.of(by)
                : assignee;
    }

    private boolean worksIn(UUID departmentId, @Nullable UUID accountId) {
        return accounts.listStaff(departmentId).stream().anyMatch(staff -> staff.id().equals(accountId));
    }

    /** The one who had the case if they are there, else whoever stands in for them, else nobody. */
    @Nullable Assignee whoIsThere(@Nullable Assignee wanted) {
        if (wanted == null) {
            return null;
        }
        var today = clock.instant().atZone(handlers.authority().zone()).toLocalDate();
        Optional<UUID> present = absences.presentFor(wanted.accountId(), today);
        if (present.isEmpty() || present.get().equals(wanted.accountId())) {
            return present.isEmpty() ? null : wanted;
        }
        Map<UUID, String> names = accounts.names(List.of(present.get()));
        return new Assignee(present.get(), names.getOrDefault(present.get(), ""));
    }
}

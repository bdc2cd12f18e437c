package org.parvis.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;

/**
 * Somebody who has given one factor and owes the second: nobody yet, so that the mailbox alone can neither act nor
 * change the account.
 */
record HalfIn() implements Visitor {

    @Override
    public Optional<UUID> accountId() {
        return Optional.empty();
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Set<Role> roles() {
        return Set.of();
    }

    @Override
    public Set<UUID> departments(Role role) {
        return Set.of();
    }

    @Override
    public boolean owesSecondFactor() {
        return true;
    }
}

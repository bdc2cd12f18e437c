package org.parvis.identity;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;

/** A visitor looked up when first asked about, once per request. */
final class LazyVisitor implements Visitor {

    private final Supplier<Visitor> search;
    private @Nullable Visitor found;

    LazyVisitor(Supplier<Visitor> search) {
        this.search = search;
    }

    private synchronized Visitor found() {
        if (found == null) {
            found = search.get();
        }
        return found;
    }

    @Override
    public Optional<UUID> accountId() {
        return found().accountId();
    }

    @Override
    public String name() {
        return found().name();
    }

    @Override
    public Set<Role> roles() {
        return found().roles();
    }

    @Override
    public Set<UUID> departments(Role role) {
        return found().departments(role);
    }

    @Override
    public boolean owesSecondFactor() {
        return found().owesSecondFactor();
    }
}

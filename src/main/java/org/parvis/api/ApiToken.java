package org.parvis.api;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parvis.shared.Role;
import org.parvis.web.Visitor;

/**
 * What a program shows to be let in. Its secret is kept as a hash only.
 *
 * @param name whose it is, in words
 * @param departments of which it sees and does what an agent would
 * @param perMinute calls a minute
 */
public record ApiToken(
        UUID id, String name, Set<ApiScope> scopes, Set<UUID> departments, int perMinute, Instant expiresAt) {

    public ApiToken {
        scopes = Set.copyOf(scopes);
        departments = Set.copyOf(departments);
    }

    /** As services know who acts: an agent of its departments, named «API : …» wherever people are named. */
    public Visitor visitor() {
        return new Program(this);
    }

    private record Program(ApiToken token) implements Visitor {

        @Override
        public Optional<UUID> accountId() {
            return Optional.of(token.id());
        }

        @Override
        public String name() {
            return "API\u00A0: " + token.name();
        }

        @Override
        public Set<Role> roles() {
            return Set.of(Role.AGENT);
        }

        @Override
        public Set<UUID> departments(Role role) {
            return role == Role.AGENT ? token.departments() : Set.of();
        }
    }
}

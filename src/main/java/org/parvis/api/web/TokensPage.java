package org.parvis.api.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.parvis.api.ApiScope;
import org.parvis.api.GivenToken;
import org.parvis.api.hooks.Hook;
import org.parvis.territory.Department;
import org.parvis.web.FormErrors;

/**
 * The tokens and webhooks of a territory, and the form of a new token.
 *
 * @param names of the departments of each token, by its id
 * @param secret of the token just made, shown this once; empty otherwise
 * @param done what was just done, as a message key; empty for nothing
 */
public record TokensPage(
        List<GivenToken> tokens,
        Map<UUID, List<String>> names,
        List<Hook> hooks,
        List<Department> departments,
        Typed typed,
        String secret,
        String done,
        FormErrors errors,
        Instant now) {

    /** What was typed; {@code key} tells one form from another, so that sending it twice makes one token. */
    public record Typed(String key, String name, String perMinute, String until, Set<String> scopes, Set<String> departments) {

        public boolean isChosen(ApiScope scope) {
            return scopes.contains(scope.name());
        }

        public boolean isChosen(Department department) {
            return departments.contains(department.id().toString());
        }
    }
}

package org.parvis.report.open311.web;

import java.util.List;
import java.util.Set;
import org.parvis.report.open311.ApiKey;
import org.parvis.report.open311.GivenKey;
import org.parvis.web.FormErrors;

/**
 * The keys of a territory, and the form of a new one.
 *
 * @param secret of the key just made, shown this once; empty otherwise
 * @param done what was just done, as a message key; empty for nothing
 */
public record KeysPage(List<GivenKey> keys, Typed typed, String secret, String done, FormErrors errors) {

    /** What was typed; {@code key} tells one form from another, so that sending it twice makes one key. */
    public record Typed(String key, String name, String perMinute, Set<ApiKey.Scope> scopes) {

        static Typed nothing(String key) {
            return new Typed(key, "", "60", Set.of(ApiKey.Scope.REPORT));
        }

        public boolean isChosen(ApiKey.Scope scope) {
            return scopes.contains(scope);
        }
    }
}

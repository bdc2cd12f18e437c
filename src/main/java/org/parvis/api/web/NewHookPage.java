package org.parvis.api.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.api.GivenToken;
import org.parvis.api.hooks.Hook;
import org.parvis.api.hooks.HookEvent;
import org.parvis.web.FormErrors;

/**
 * The form of a new webhook; with what was made, once it is.
 *
 * @param tokens in force, to choose from
 * @param made null while nothing was
 * @param secret of the one just made, shown this once; empty otherwise
 */
public record NewHookPage(
        List<GivenToken> tokens,
        String key,
        String url,
        String token,
        Set<String> events,
        @Nullable Hook made,
        String secret,
        FormErrors errors) {

    public List<HookEvent> choices() {
        return List.of(HookEvent.values()).stream().filter(HookEvent::isChosen).toList();
    }

    public boolean isChosen(HookEvent event) {
        return events.contains(event.code());
    }
}

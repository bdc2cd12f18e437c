package org.parvis.relation.call.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.call.Calls;
import org.parvis.web.FormErrors;

/**
 * One call to make.
 *
 * @param file the person's; null for somebody without one
 * @param said what they are to be told, or asked, as it was written
 * @param typed what was said on the telephone, as typed
 */
public record CallPage(Calls.Opened opened, @Nullable String file, List<String> said, String typed, String key, FormErrors errors) {

    public String path() {
        return CallsPage.PATH + "/" + opened.call().id();
    }
}

package org.parvis.casework;

import java.util.Set;
import org.parvis.web.Page;
import org.parvis.web.View;

/**
 * What the requester of a case sees and does with the link that only they have: told by the wing of the case's kind,
 * found as a Spring bean.
 */
public interface CaseTracker {

    /** Code of the {@link CaseKind}. */
    String kind();

    Page page(Tracked tracked, View view);

    /**
     * Whether a private link of the case opens it still: where several people have one, somebody's may end.
     *
     * @param token the link's secret
     */
    default boolean opens(String token, Case subject) {
        return true;
    }

    /** What can be done there, as the last word of an address. */
    Set<String> acts();

    /**
     * Does one of {@link #acts}.
     *
     * @param token the secret of the link by which it is done: where several people have one, it says which of them
     * @param text what was typed for it; empty where it needs none
     * @return what was done, as the end of a message key
     * @throws org.parvis.shared.Refusal with what is wrong: the page comes back with what was typed
     */
    String act(String act, String token, Case subject, String text, View view);
}

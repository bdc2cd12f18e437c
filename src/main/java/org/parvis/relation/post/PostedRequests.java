package org.parvis.relation.post;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Opens a case for what somebody asks by letter; filled by the wing that handles whatever people ask. */
public interface PostedRequests {

    /** What can be asked: its code, and its name in this language. */
    record Kind(String code, String label) {}

    List<Kind> kinds(Locale language);

    /**
     * Opens the case, in the caller's transaction; gives its id.
     *
     * @throws org.parvis.shared.Refusal where there is no such kind
     */
    UUID open(NewPostRequest request);
}

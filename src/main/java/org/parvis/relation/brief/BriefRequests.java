package org.parvis.relation.brief;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;

/** Opens a case for what somebody asks in a short message; filled by the wing that handles whatever people ask. */
public interface BriefRequests {

    /** What can be asked: its code, and its name in this language. */
    record Kind(String code, String label) {}

    /**
     * What somebody asked.
     *
     * @param kind code of one of {@link #kinds}
     * @param source local path of the message's page, for agents
     * @param requester null where nobody can be reached
     */
    record NewBriefRequest(
            String kind, String words, CaseChannel channel, @Nullable Requester requester, Actor agent, String source) {}

    List<Kind> kinds(Locale language);

    /**
     * Opens the case, in the caller's transaction; gives its id.
     *
     * @throws org.parvis.shared.Refusal where there is no such kind
     */
    UUID open(NewBriefRequest request);
}

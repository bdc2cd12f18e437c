package org.parvis.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseChannel;
import org.parvis.questions.Answers;

/**
 * What somebody asked.
 *
 * @param kind code of its {@link RequestKind}
 * @param enteredBy name of the agent who typed it in for somebody; null where they did themselves
 * @param source where agents read it as it came, below the territory's root; null where this is all there is
 * @param versions what was sent and each correction since, the newest last; empty once it was forgotten
 */
public record Request(
        UUID id,
        UUID caseId,
        String number,
        String kind,
        CaseChannel channel,
        @Nullable String enteredBy,
        @Nullable String source,
        Instant submittedAt,
        List<Version> versions) {

    /** @param at when it was sent, or corrected */
    public record Version(String words, Answers answers, Instant at) {
        static final Version FORGOTTEN = new Version("", Answers.NONE, Instant.EPOCH);
    }

    /** The version that counts. */
    public Version current() {
        return versions.isEmpty() ? Version.FORGOTTEN : versions.getLast();
    }

    /** Those that were corrected, the oldest first. */
    public List<Version> earlier() {
        return versions.isEmpty() ? List.of() : versions.subList(0, versions.size() - 1);
    }
}

package org.parvis.relation.brief;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.relation.brief.Brief.Audience;
import org.parvis.web.Visitor;

/** Answers short messages where they were written; filled by whoever speaks with such a place. */
public interface BriefAnswers {

    /**
     * What an agent answered.
     *
     * @param state a message key
     * @param link where it stands; null while it does not
     */
    record Answer(Instant at, String who, String words, String state, @Nullable String link) {}

    /**
     * What an answer may be.
     *
     * @param longest characters
     * @param audiences who may read it, the one to propose first
     */
    record Room(int longest, List<Audience> audiences) {}

    /** @param key the same for the same form: it is answered once */
    record NewAnswer(UUID key, String words, Audience audience) {}

    /** The oldest first. */
    List<Answer> list(Brief brief);

    /** Empty where it cannot be answered. */
    Optional<Room> room(Brief brief);

    /**
     * Why it cannot be answered from here, though it is where answers are written.
     *
     * @param reason a message key, which is given the server
     */
    record Closed(String reason, String server) {}

    /** Empty where it can be answered, or never could. */
    Optional<Closed> closed(Brief brief);

    /**
     * Writes an answer and has it leave.
     *
     * @throws org.parvis.shared.Refusal where it says nothing, is too long or for others than it may be
     */
    void answer(Brief brief, NewAnswer answer, Visitor by);
}

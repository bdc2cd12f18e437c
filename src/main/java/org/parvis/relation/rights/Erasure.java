package org.parvis.relation.rights;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An erasure that was carried out; it names nobody.
 *
 * @param gone how much of what
 * @param rests what the law keeps
 */
public record Erasure(UUID id, Instant at, String author, String reason, List<Erasable.Gone> gone, List<Rest> rests) {

    /**
     * A case that stays for now.
     *
     * @param why a {@link org.parvis.casework.CaseErasure.Why}
     * @param doneAt when it was erased after all; null while it waits
     */
    public record Rest(UUID caseId, String number, String why, @Nullable LocalDate until, @Nullable Instant doneAt) {}

    /**
     * What is asked.
     *
     * @param claimed numbers of cases that are nobody's and that the person says are theirs
     */
    public record Order(UUID person, List<String> claimed, String reason) {}
}

package org.parvis.casework.queues;

import java.util.Arrays;
import java.util.Optional;

/** The ways a desk looks at its cases. */
public enum Queue {
    /** Just arrived at my departments, in nobody's hands, newest first. */
    NEW("nouveaux"),
    MINE("mes"),
    /** My departments'. */
    TEAM("equipe"),
    /** For a team that I am in, until somebody takes it. */
    CREW("equipes"),
    /** Past their deadline. */
    LATE("retard"),
    /** In which silence decides within 15 days, or has decided. */
    LEGAL("echeance-legale"),
    /** Silence can accept them and others must know of it, but nobody has written what they are about. */
    PUBLISH("a-publier"),
    /** Waiting for the requester. */
    WAITING("attente"),
    /** In nobody's hands. */
    FREE("libres"),
    /** In the hands of absent colleagues. */
    ABSENT("absents"),
    /** Open ones that I follow, whoever has them. */
    WATCHED("suivis"),
    /** Nothing has happened for days. */
    QUIET("silence"),
    /** Everything, closed ones too, newest first. */
    ALL("tous");

    private final String slug;

    Queue(String slug) {
        this.slug = slug;
    }

    public static Optional<Queue> find(String slug) {
        return Arrays.stream(values()).filter(queue -> queue.slug.equalsIgnoreCase(slug)).findFirst();
    }

    /** Its name in addresses. */
    public String slug() {
        return slug;
    }

    /** In the order of the days on which silence decides. */
    boolean isInOrderOfSilence() {
        return this == LEGAL || this == PUBLISH;
    }

    /** Open cases only; otherwise all. */
    boolean isOfOpenCases() {
        return this != ALL;
    }
}

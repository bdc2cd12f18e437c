package org.parvis.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a note mentions.
 *
 * @param told accounts of colleagues who may read the case
 * @param blind names of those who may not: they are told nothing, its author is
 * @param unknown names that nobody has
 */
public record Mentioned(List<UUID> told, List<String> blind, List<String> unknown) {

    static final Mentioned NOBODY = of(List.of());

    public Mentioned {
        told = List.copyOf(told);
        blind = List.copyOf(blind);
        unknown = List.copyOf(unknown);
    }

    public static Mentioned of(List<UUID> told) {
        return new Mentioned(told, List.of(), List.of());
    }

    static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join(", ", names);
    }
}

package org.parvis.report.browse;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.CaseStatus;

/** The states that lists and the map can be narrowed to. */
public enum StateFilter {
    ALL("", Set.of(CaseStatus.values())),
    OPEN("ouverts", CaseStatus.OPEN),
    RESOLVED("resolus", Set.of(CaseStatus.RESOLVED)),
    DECLINED("non-retenus", Set.of(CaseStatus.DECLINED)),
    FORWARDED("transmis", Set.of(CaseStatus.FORWARDED)),
    DUPLICATE("doublons", Set.of(CaseStatus.DUPLICATE));

    private final String word;
    private final Set<CaseStatus> statuses;

    StateFilter(String word, Set<CaseStatus> statuses) {
        this.word = word;
        this.statuses = statuses;
    }

    /** As addresses say it; nothing for all. */
    public String word() {
        return word;
    }

    public List<String> statusNames() {
        return statuses.stream().map(Enum::name).sorted().toList();
    }

    /** What an address asks for; all where it asks for nothing that we know. */
    public static StateFilter of(@Nullable String word) {
        return Arrays.stream(values()).filter(state -> state.word.equals(word)).findFirst().orElse(ALL);
    }

    public static StateFilter of(CaseStatus status) {
        return Arrays.stream(values())
                .filter(state -> state != ALL && state.statuses.contains(status))
                .findFirst()
                .orElse(ALL);
    }
}

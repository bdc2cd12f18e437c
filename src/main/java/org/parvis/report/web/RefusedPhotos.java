package org.parvis.report.web;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.parvis.shared.Refusal;
import org.parvis.web.View;

/** Why photos were not taken: carried in the address of the screen that follows, and said there. */
final class RefusedPhotos {

    static final String PARAMETER = "refus";

    private static final List<String> REASONS = List.of(
            "files.refused.tooHeavy",
            "files.refused.notAPicture",
            "files.refused.tooManyPixels",
            "files.refused.unreadable",
            "files.refused.full",
            "files.refused.away",
            "report.refused.tooManyPhotos");

    private static final int MOST = 20;

    private RefusedPhotos() {}

    /** The query, one word for each photo; empty when all were taken. */
    static String query(List<Refusal> refusals) {
        return refusals.isEmpty()
                ? ""
                : refusals.stream()
                        .limit(MOST)
                        .map(refusal -> PARAMETER + "=" + word(refusal.messageKey()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    /** What the words of a query say; empty for none that we know. */
    static String said(List<String> words, View view) {
        List<String> reasons = words.stream()
                .limit(MOST)
                .map(RefusedPhotos::reason)
                .filter(Objects::nonNull)
                .map(key -> view.t(key))
                .toList();
        return reasons.isEmpty() ? "" : said("report.category.photosRefused", reasons, view);
    }

    /** Each reason once, however many photos it met. */
    static String said(String key, Collection<String> reasons, View view) {
        return view.t(key, reasons.size(), String.join(" ", new LinkedHashSet<>(reasons)));
    }

    private static @Nullable String reason(String word) {
        return REASONS.stream().filter(key -> word(key).equals(word)).findFirst().orElse(null);
    }

    private static String word(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}

package org.parvis.casework;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.parvis.web.View;

/** Puts the public part of a case's timeline into words, the newest first. */
public final class Happenings {

    private Happenings() {}

    /**
     * @param entries the oldest first
     * @param kind of the case: some have words of their own for a step
     * @param department who has the case now; null for the authority itself
     * @param shown what is shown of words that people wrote themselves: they may name people
     */
    public static List<Happening> of(
            List<Entry> entries, String kind, @Nullable String department, UnaryOperator<String> shown, View view) {
        List<Happening> happenings = entries.stream()
                .map(entry -> new Happening(what(entry, kind, department, view), text(entry, shown), entry.at()))
                .toList();
        return happenings.reversed();
    }

    /** The step that the case has reached within its status; empty for none. */
    public static String step(List<Entry> entries) {
        return entries.reversed().stream()
                .filter(entry -> entry.isMove() || entry.kind() == EntryKind.FINER_STATUS)
                .findFirst()
                .filter(entry -> !entry.isMove())
                .map(entry -> entry.data().getOrDefault("label", ""))
                .orElse("");
    }

    private static String what(Entry entry, String kind, @Nullable String department, View view) {
        Map<String, String> data = entry.data();
        String by = data.getOrDefault("department", department == null ? view.site().name() : department);
        String key = "casework.public.entry." + entry.kind();
        return switch (entry.kind()) {
            case TAKEN, STARTED -> view.tOf(kind, key, by);
            case FINER_STATUS -> view.t(key, data.getOrDefault("label", ""));
            case FORWARDED -> view.tOf(kind, key, data.getOrDefault("body", ""));
            case MARKED_DUPLICATE, DUPLICATE_UNDONE -> view.tOf(kind, key, data.getOrDefault("original", ""));
            case DUPLICATE_JOINED, DUPLICATE_LEFT -> view.tOf(kind, key, data.getOrDefault("duplicate", ""));
            case REOPENED -> view.tOf(kind, entry.by().party() == Party.REQUESTER || entry.by().party() == Party.FOLLOWER
                    ? key + ".person"
                    : key);
            case OPENED, ASKED, ANSWERED, RESOLVED, DECLINED, TAKEN_BACK, MESSAGE -> view.tOf(kind, key);
            default -> view.t("casework.public.entry.other");
        };
    }

    /** What the town wrote for the public stays as it is. */
    private static String text(Entry entry, UnaryOperator<String> shown) {
        String text = entry.publicText() == null ? "" : entry.publicText();
        return entry.kind() == EntryKind.ASKED || entry.kind() == EntryKind.ANSWERED ? shown.apply(text) : text;
    }
}

package org.parvis.casework;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A line about to be written on a timeline. */
record NewEntry(
        EntryKind kind,
        Actor by,
        @Nullable String publicText,
        @Nullable String internalText,
        Map<String, String> data) {

    static NewEntry of(EntryKind kind, Actor by) {
        return new NewEntry(kind, by, null, null, Map.of());
    }

    /** A line that takes the closing of a case back, as if it had never been closed. */
    static NewEntry takingBack(EntryKind kind, Actor by) {
        return of(kind, by).with(Entry.TAKES_BACK, true);
    }

    boolean takesBack() {
        return data.containsKey(Entry.TAKES_BACK);
    }

    NewEntry toPublic(@Nullable String text) {
        return new NewEntry(kind, by, text, internalText, data);
    }

    NewEntry toAgents(@Nullable String text) {
        return new NewEntry(kind, by, publicText, text, data);
    }

    /** A line that tells of a task. */
    NewEntry about(Task task, String receiver) {
        return with("task", task.id()).with("to", receiver).with(Entry.PURPOSE, task.isOpinion() ? task.purpose() : null);
    }

    NewEntry with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(data);
        more.put(name, value.toString());
        return new NewEntry(kind, by, publicText, internalText, more);
    }
}

package org.parvis.casework.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.casework.Entry;
import org.parvis.casework.EntryKind;
import org.parvis.web.View;

/** Says whom a note mentions in vain: the note is kept, and its author must know that nobody was told. */
final class NoteReach {

    private NoteReach() {}

    /** In words; null where everybody was reached. */
    static @Nullable String missed(Entry entry, View view) {
        if (entry.kind() != EntryKind.NOTE) {
            return null;
        }
        String words = Stream.of(Entry.BLIND, Entry.UNKNOWN)
                .filter(entry.data()::containsKey)
                .map(why -> view.t("desk.note." + why, entry.data().getOrDefault(why, "")))
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? null : words;
    }

    /** What was just done, with what its author must know besides, if it was the note at the end of this case's timeline. */
    static CasePage.@Nullable Notice told(
            CasePage.@Nullable Notice done, Case subject, List<Entry> entries, View view) {
        if (done == null || entries.isEmpty() || !subject.number().equals(done.noted())) {
            return done;
        }
        Entry last = entries.getLast();
        boolean isMine = view.visitor().accountId().filter(id -> id.equals(last.by().accountId())).isPresent();
        String missed = isMine ? missed(last, view) : null;
        return missed == null ? done : CasePage.Notice.refusal(done.text() + " " + missed);
    }
}

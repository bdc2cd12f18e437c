package org.parvis.participation.meeting.web;

import org.jspecify.annotations.Nullable;
import org.parvis.participation.meeting.TableNote;
import org.parvis.web.Typed;
import org.springframework.util.MultiValueMap;

/** What an agent types of a table. */
public record NoteForm(String table, String facilitator, String people, String words, String alt) {

    static final NoteForm EMPTY = new NoteForm("", "", "", "", "");

    static NoteForm of(TableNote note) {
        return new NoteForm(note.table(), note.facilitator(), note.people() == null ? "" : String.valueOf(note.people()), note.words(), note.alt());
    }

    static NoteForm read(MultiValueMap<String, String> fields) {
        return new NoteForm(
                Typed.of(fields, "table"), Typed.of(fields, "facilitator"), Typed.of(fields, "people"), Typed.of(fields, "words"),
                Typed.of(fields, "alt"));
    }

    /** The next one of the same table begins where this one was. */
    NoteForm next() {
        return new NoteForm(table, facilitator, people, "", "");
    }

    TableNote.Draft draft() {
        @Nullable Integer many = people.isEmpty() ? null : MeetingForm.number(people);
        return new TableNote.Draft(table, facilitator, people.isEmpty() || many != null ? many : Integer.valueOf(-1), words, alt);
    }
}

package org.parvis.participation.meeting.web;

import java.util.List;
import org.parvis.files.Picture;
import org.parvis.participation.meeting.TableNote;
import org.parvis.web.FormErrors;

/**
 * One note of a table.
 *
 * @param title of the idea to make of it, as it was typed
 * @param text of that idea
 */
public record NotePage(MeetingPlace place, TableNote note, NoteForm form, List<Picture> photos, String title, String text, FormErrors errors) {

    /** As long as it is none; and where it became one meanwhile, so that what was typed is not lost. */
    public boolean hasIdeaForm() {
        return note.proposalId() == null || errors.has("titre") || errors.has("texte");
    }

    public String path() {
        return place.deskPath() + "/suites/notes/" + note.id();
    }
}

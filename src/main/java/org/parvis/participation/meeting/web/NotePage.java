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

    public String path() {
        return place.deskPath() + "/suites/notes/" + note.id();
    }
}

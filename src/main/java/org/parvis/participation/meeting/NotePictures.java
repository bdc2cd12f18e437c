package org.parvis.participation.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.files.PictureAccess;
import org.parvis.files.PictureVariant;
import org.parvis.participation.Proposals;
import org.parvis.participation.team.ProcessAct;
import org.parvis.participation.team.ProcessRights;
import org.parvis.web.Visitor;
import org.springframework.stereotype.Component;

/**
 * Photos of the sheets of tables: for everybody, as they were drawn anew, once the minutes are published; of a note that became
 * an idea as long as everybody reads that idea. Else, and originals always, for whoever receives people there.
 */
@Component
class NotePictures implements PictureAccess {

    private final NoteStore notes;
    private final MeetingStore meetings;
    private final Proposals proposals;
    private final ProcessRights rights;

    NotePictures(NoteStore notes, MeetingStore meetings, Proposals proposals, ProcessRights rights) {
        this.notes = notes;
        this.meetings = meetings;
        this.proposals = proposals;
        this.rights = rights;
    }

    @Override
    public String ownerKind() {
        return TableNotes.OWNER;
    }

    @Override
    public Audience audience(Visitor visitor, UUID ownerId, PictureVariant variant) {
        return notes.find(ownerId).map(note -> audience(visitor, note, variant)).orElse(Audience.NOBODY);
    }

    private Audience audience(Visitor visitor, TableNote note, PictureVariant variant) {
        Meeting meeting = meetings.find(note.meetingId()).orElseThrow();
        if (variant != PictureVariant.ORIGINAL && isShown(note, meeting)) {
            return Audience.EVERYBODY;
        }
        return rights.may(visitor, ProcessAct.HOST, meeting.processId()) ? Audience.THIS_VISITOR : Audience.NOBODY;
    }

    private boolean isShown(TableNote note, Meeting meeting) {
        @Nullable UUID idea = note.proposalId();
        return idea == null ? meeting.after().isPublished() : proposals.get(idea).isVisible();
    }
}

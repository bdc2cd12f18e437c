package org.parvis.participation.meeting;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseChannel;
import org.parvis.casework.Requester;
import org.parvis.files.Picture;
import org.parvis.files.PictureOwner;
import org.parvis.files.Pictures;
import org.parvis.files.ReceivedPicture;
import org.parvis.journal.Journal;
import org.parvis.participation.NewProposal;
import org.parvis.participation.Processes;
import org.parvis.participation.Proposals;
import org.parvis.participation.SubmittedProposal;
import org.parvis.participation.moderation.IdeaModeration;
import org.parvis.shared.Ids;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What tables said, typed by an agent, and the ideas that it becomes: their author is the meeting, and they keep their table. */
@Service
@Transactional
public class TableNotes {

    static final String OWNER = "meeting-note";

    private final NoteStore store;
    private final MeetingStore meetings;
    private final Processes processes;
    private final Proposals proposals;
    private final IdeaModeration moderation;
    private final Pictures pictures;
    private final Territories territories;
    private final Words words;
    private final Journal journal;

    TableNotes(
            NoteStore store,
            MeetingStore meetings,
            Processes processes,
            Proposals proposals,
            IdeaModeration moderation,
            Pictures pictures,
            Territories territories,
            Words words,
            Journal journal) {
        this.store = store;
        this.meetings = meetings;
        this.processes = processes;
        this.proposals = proposals;
        this.moderation = moderation;
        this.pictures = pictures;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
    }

    /** Table by table. */
    @Transactional(readOnly = true)
    public List<TableNote> list(Meeting meeting) {
        return store.list(meeting.id());
    }

    @Transactional(readOnly = true)
    public Optional<TableNote> find(Meeting meeting, UUID id) {
        return store.find(id).filter(one -> one.meetingId().equals(meeting.id()));
    }

    /** Where each of these ideas was born; those that were not born at a meeting are not in it. */
    @Transactional(readOnly = true)
    public Map<UUID, Birthplace> birthplaces(Collection<UUID> ideas) {
        return ideas.isEmpty() ? Map.of() : store.birthplaces(ideas);
    }

    /** Photos of sheets, by note. */
    @Transactional(readOnly = true)
    public Map<UUID, List<Picture>> photos(Collection<UUID> notes) {
        return pictures.listByOwner(OWNER, notes);
    }

    /** @throws MeetingRefused with everything that is wrong, by field */
    public TableNote add(Meeting meeting, TableNote.Draft note, @Nullable ReceivedPicture photo, Visitor by) {
        check(note, photo != null);
        UUID id = Ids.next();
        store.insert(id, meeting.id(), note, processes.now(), by.account());
        attach(id, photo);
        journal.append(Meetings.entry(by, "participation.meetingNoted", meeting).with("table", note.table()));
        return store.find(id).orElseThrow();
    }

    /** @throws MeetingRefused with everything that is wrong, by field */
    public void change(TableNote before, TableNote.Draft note, @Nullable ReceivedPicture photo, Visitor by) {
        check(note, photo != null || !photos(List.of(before.id())).isEmpty());
        store.update(before.id(), note);
        attach(before.id(), photo);
        journal(by, "participation.meetingNoteChanged", before);
    }

    /** Takes the photos of its sheet down, of an idea too. */
    public void removePhotos(TableNote seen, Visitor by) {
        TableNote note = store.hold(seen.id());
        forgetPhotos(note);
        store.update(note.id(), new TableNote.Draft(note.table(), note.facilitator(), note.people(), note.words(), ""));
        journal(by, "participation.meetingPhotoRemoved", note);
    }

    private void forgetPhotos(TableNote note) {
        pictures.forget(photos(List.of(note.id())).getOrDefault(note.id(), List.of()).stream().map(Picture::id).toList());
    }

    private void journal(Visitor by, String act, TableNote note) {
        journal.append(Meetings.entry(by, act, meetings.find(note.meetingId()).orElseThrow()).with("table", note.table()));
    }

    private static void check(TableNote.Draft note, boolean hasPhoto) {
        MeetingRefused.check(note.problems());
        if (hasPhoto && note.alt().isBlank()) {
            throw new MeetingRefused(Map.of("alt", "meeting.refused.noAlt"));
        }
    }

    private void attach(UUID note, @Nullable ReceivedPicture photo) {
        PictureOwner owner = new PictureOwner(OWNER, note);
        if (photo != null && !pictures.has(owner, photo)) {
            pictures.attach(photo, owner);
        }
    }

    /** Nobody needs it any more; one that became an idea stays. */
    public void remove(TableNote note, Visitor by) {
        if (store.hold(note.id()).proposalId() != null) {
            throw new Refusal("meeting.refused.becameIdea");
        }
        forgetPhotos(note);
        store.delete(note.id());
        journal(by, "participation.meetingNoteRemoved", note);
    }

    /**
     * Makes an idea of it, which everybody reads at once: an agent has written it.
     *
     * @throws Refusal where it became one already, or the process takes no ideas now
     */
    public SubmittedProposal become(TableNote seen, String title, String text, Visitor by) {
        TableNote note = store.hold(seen.id());
        if (note.proposalId() != null) {
            throw new Refusal("meeting.refused.becameIdea");
        }
        Meeting meeting = meetings.find(note.meetingId()).orElseThrow();
        if (!meeting.isPublic()) {
            throw new Refusal("meeting.refused.notPublished");
        }
        String author = author(meeting);
        SubmittedProposal sent = proposals.submit(new NewProposal(
                processes.get(meeting.processId()), title, text, "", author,
                Requester.said(author, "", "", territories.current().language().getLanguage()), CaseChannel.WORKSHOP,
                Actor.agent(by.account(), by.name())));
        store.became(note.id(), sent.id());
        moderation.publish(sent.id(), by);
        journal.append(Meetings.entry(by, "participation.meetingIdea", meeting).with("idea", sent.number()));
        return sent;
    }

    /** «Atelier « Repenser le parc »». */
    private String author(Meeting meeting) {
        Locale language = territories.current().language();
        String key = "meeting.author." + meeting.about().format();
        String whole = words.text(language, key, meeting.title());
        int over = whole.length() - Proposals.LONGEST_NAME;
        return over <= 0 ? whole : words.text(language, key, meeting.title().substring(0, meeting.title().length() - over - 1).strip() + "…");
    }
}

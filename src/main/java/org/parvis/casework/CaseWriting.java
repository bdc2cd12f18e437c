package org.parvis.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written on a case: notes of agents, messages to the requester, what the requester writes by whatever channel. */
@Service
@Transactional
public class CaseWriting {

    private final Cases cases;
    private final CaseActs acts;
    private final CaseLedger ledger;
    private final Handlers handlers;
    private final CaseEvents events;
    private final RequesterLetters requesterLetters;
    private final StaffLetters staffLetters;

    CaseWriting(
            Cases cases,
            CaseActs acts,
            CaseLedger ledger,
            Handlers handlers,
            CaseEvents events,
            RequesterLetters requesterLetters,
            StaffLetters staffLetters) {
        this.cases = cases;
        this.acts = acts;
        this.ledger = ledger;
        this.handlers = handlers;
        this.events = events;
        this.requesterLetters = requesterLetters;
        this.staffLetters = staffLetters;
    }

    /** For agents only. */
    public void addNote(UUID caseId, String note, Actor by) {
        addNote(caseId, note, Mentioned.NOBODY, by);
    }

    /**
     * For agents only; those who are mentioned and may read it get a message that there is a note, never the note itself.
     * Whom it does not reach stands beside it.
     */
    public void addNote(UUID caseId, String note, Mentioned mentioned, Actor by) {
        Case on = cases.get(caseId);
        NewEntry entry = NewEntry.of(EntryKind.NOTE, by)
                .toAgents(Needs.text(note, "casework.refused.emptyNote"))
                .with(Entry.BLIND, Mentioned.joined(mentioned.blind()))
                .with(Entry.UNKNOWN, Mentioned.joined(mentioned.unknown()));
        UUID id = ledger.note(on, entry);
        String author = by.name() == null ? "" : by.name();
        mentioned.told().forEach(account -> staffLetters.mentioned(on, account, author, id.toString()));
    }

    /** For agents only, of something that happened: whoever has the case, open or closed, gets a message that there is a note. */
    public void addNoteToRead(UUID caseId, String note, Actor by) {
        Case on = cases.get(caseId);
        UUID id = ledger.note(on, NewEntry.of(EntryKind.NOTE, by).toAgents(Needs.text(note, "casework.refused.emptyNote")));
        staffLetters.noted(on, id.toString());
    }

    /** For the requester, and everybody where the case is public. */
    public void addPublicMessage(UUID caseId, String message, Actor by) {
        addPublicMessage(caseId, message, null, by);
    }

    /** @param sms words of the text message, if one goes; null for the usual ones */
    public void addPublicMessage(UUID caseId, String message, @Nullable String sms, Actor by) {
        requesterLetters.checkText(sms);
        Case on = cases.get(caseId);
        String text = Needs.text(message, "casework.refused.emptyMessage");
        ledger.note(on, NewEntry.of(EntryKind.MESSAGE, by).toPublic(text));
        events.messageAdded(on, ledger.now(), text);
        requesterLetters.message(cases.get(caseId), text, sms);
    }

    /**
     * The requester wrote, by mail for instance: an answer where one was asked for, else a line of the timeline of which
     * whoever has the case is told. The public does not read it; a closed case stays closed until somebody reopens it.
     */
    public void receive(UUID caseId, ReceivedMessage message) {
        Case on = cases.get(caseId);
        String text = Needs.text(message.text(), "casework.refused.emptyMessage");
        if (on.status() == CaseStatus.WAITING) {
            acts.answer(on, NewEntry.of(EntryKind.ANSWERED, Actor.requester())
                    .with("answer", text)
                    .with(Entry.SOURCE, message.source()));
            return;
        }
        UUID id = ledger.note(on, NewEntry.of(EntryKind.RECEIVED, Actor.requester())
                .with("answer", text)
                .with(Entry.SOURCE, message.source()));
        staffLetters.requesterWrote(on, id.toString());
    }

    /** The requester's mail program answered: on record, and nothing moves. */
    public void receiveAutomatic(UUID caseId, ReceivedMessage message) {
        ledger.note(cases.get(caseId), NewEntry.of(EntryKind.AUTO_REPLIED, Actor.system())
                .with("answer", message.text())
                .with(Entry.SOURCE, message.source()));
    }

    /** What the requester seemed to have written belongs to another case: the line stays, and says so. */
    public void noteMoved(UUID caseId, String toNumber, Actor by) {
        addNote(caseId, handlers.words("casework.movedMessage", toNumber), by);
    }
}

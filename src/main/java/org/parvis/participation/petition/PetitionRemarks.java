package org.parvis.participation.petition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.casework.Party;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
import org.parvis.messaging.EmailAddress;
import org.parvis.participation.talk.ModerationAct;
import org.parvis.participation.talk.Objection.Objector;
import org.parvis.participation.talk.Objection;
import org.parvis.participation.talk.ObjectionMails;
import org.parvis.participation.talk.Objections;
import org.parvis.shared.Ids;
import org.parvis.shared.Printable;
import org.parvis.shared.Refusal;
import org.parvis.territory.Territories;
import org.parvis.web.Visitor;
import org.parvis.web.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What readers remark on petitions. The case of a petition that people sign is decided: so a remark waits at the desk, on the petition,
 * until somebody has read it and says what they did. Notes on the case keep the article and what was done, not the reader’s words:
 * those go with whoever said them.
 */
@Service
@Transactional
public class PetitionRemarks {

    private final RemarkStore store;
    private final PetitionStore petitions;
    private final Objections objections;
    private final ObjectionMails mails;
    private final CaseWriting writing;
    private final Territories territories;
    private final Words words;
    private final Journal journal;

    PetitionRemarks(
            RemarkStore store,
            PetitionStore petitions,
            Objections objections,
            ObjectionMails mails,
            CaseWriting writing,
            Territories territories,
            Words words,
            Journal journal) {
        this.store = store;
        this.petitions = petitions;
        this.objections = objections;
        this.mails = mails;
        this.writing = writing;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
    }

    /**
     * A reader finds that it should not be there: the department that examines petitions is told, and reads on the petition why; so do moderators. It is
     * kept from being hidden until that waits.
     *
     * @throws Refusal where it is gone, or no article of the charter is named
     */
    public void say(UUID id, Objection.Typed typed) {
        Petition petition = petitions.hold(id);
        if (!petition.hasPublicText()) {
            throw new Refusal("talk.refused.gone");
        }
        Objection said = objections.read(typed);
        @Nullable EmailAddress email = typed.email();
        store.insert(Ids.next(), id, said, email == null ? null : email.small(), typed.language());
        writing.addNoteToRead(petition.caseId(), text("reported", said.article()), new Actor(Party.FOLLOWER, null, text("reported.by")));
    }

    /** Those that nobody has read, the first first. */
    @Transactional(readOnly = true)
    public List<PetitionRemark> list(Petition petition, int most) {
        return store.list(petition.id(), most);
    }

    /** How many there are to read, of those petitions on which there are some. */
    @Transactional(readOnly = true)
    public Map<UUID, Integer> count(Collection<Petition> petitions) {
        return petitions.isEmpty() ? Map.of() : store.count(petitions.stream().map(Petition::id).toList());
    }

    /** Somebody has read it and says what they did. */
    public void read(Petition petition, UUID remark, String typed, Visitor by) {
        String done = Printable.text(typed);
        if (done.isEmpty() || done.length() > SigningSheets.LONGEST_WORDS) {
            throw new PetitionRefused(Map.of("fait-" + remark, done.isEmpty() ? "petition.refused.notDone" : "petition.refused.longReason"));
        }
        Optional<Objector> told = store.take(petition.id(), remark).orElseThrow(() -> new Refusal("petition.refused.remarkRead"));
        told.ifPresent(one -> mails.tell(
                one, new Objection.Named(Objection.Of.PETITION, petition.isHidden() ? "" : petition.text().title(), petition.number()),
                petition.isHidden() ? ModerationAct.HIDE : ModerationAct.KEEP, done, remark));
        writing.addNote(petition.caseId(), text("reported.read", done), Actor.agent(by.account(), by.name()));
        journal.append(JournalEntry.by(by, "participation.petitionRemarkRead", "petition", petition.number()));
    }

    private String text(String key, Object... said) {
        return words.text(territories.current().language(), "petition." + key, said);
    }
}

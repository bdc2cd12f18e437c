package org.parvis.participation.petition;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.parvis.casework.Actor;
import org.parvis.casework.CaseWriting;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalEntry;
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
 * until somebody has read it and says what they did; both stay in notes on the case.
 */
@Service
@Transactional
public class PetitionRemarks {

    private final RemarkStore store;
    private final PetitionDates dates;
    private final CaseWriting writing;
    private final Territories territories;
    private final Words words;
    private final Journal journal;

    PetitionRemarks(RemarkStore store, PetitionDates dates, CaseWriting writing, Territories territories, Words words, Journal journal) {
        this.store = store;
        this.dates = dates;
        this.writing = writing;
        this.territories = territories;
        this.words = words;
        this.journal = journal;
    }

    /** A reader finds that it should not be there: the department that examines petitions is told, and reads why. */
    public void say(Petition petition, String typed) {
        String said = PetitionActs.reason("pourquoi", typed);
        store.insert(Ids.next(), petition.id(), said, dates.now());
        writing.addNoteToRead(petition.caseId(), text("reported", said), Actor.follower());
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
        if (!store.delete(petition.id(), remark)) {
            throw new Refusal("petition.refused.remarkRead");
        }
        writing.addNote(petition.caseId(), text("reported.read", done), Actor.agent(by.account(), by.name()));
        journal.append(JournalEntry.by(by, "participation.petitionRemarkRead", "petition", petition.number()));
    }

    private String text(String key, String said) {
        return words.text(territories.current().language(), "petition." + key, said);
    }
}

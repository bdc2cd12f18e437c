package org.parvis.relation.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.casework.Case;
import org.parvis.journal.Journal;
import org.parvis.journal.JournalQuery;
import org.parvis.journal.JournalRow;
import org.parvis.relation.PersonHandles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who opened somebody's file or looked at who asked in one of their cases, and what else was done with the file. */
@Service
public class Looks {

    private static final String OF_CASES = "casework.contactSeen";

    private final Journal journal;

    Looks(Journal journal) {
        this.journal = journal;
    }

    /** The newest first. What the system did by itself is not a look. */
    @Transactional(readOnly = true)
    public List<JournalRow> at(RightsSubject subject) {
        List<JournalRow> looks = new ArrayList<>();
        for (UUID file : subject.files()) {
            collect(null, PersonHandles.mark(file), looks);
        }
        for (Case one : subject.cases()) {
            collect(OF_CASES, one.number(), looks);
        }
        looks.removeIf(row -> row.entry().actorId() == null);
        looks.sort(Comparator.comparing(JournalRow::at).reversed());
        return looks;
    }

    private void collect(@Nullable String act, String subject, List<JournalRow> looks) {
        UUID after = null;
        do {
            List<JournalRow> some = journal.list(new JournalQuery(act, null, subject, null, null, after));
            boolean more = some.size() > Journal.PAGE;
            List<JournalRow> page = more ? some.subList(0, Journal.PAGE) : some;
            looks.addAll(page);
            after = more ? page.getLast().id() : null;
        } while (after != null);
    }
}
